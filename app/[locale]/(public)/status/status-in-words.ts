import { getTranslations } from "next-intl/server";
import type { StatusInWords } from "@/components/status/StatusForm";
import { wordsOfNext } from "@/lib/domain/case/states";
import { APPLICATION_TYPES } from "@/lib/domain/types/known-types";
import { formatDate, formatInstant } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/domain/locales";
import type { StatusView } from "@/lib/server/db/questions/public/status-of-application";

/** A status as the query page shows it, in the reader's language: no name, no number that was not typed in. */
export const statusInWords = async (view: StatusView, locale: Locale): Promise<StatusInWords> => {
  const [t, words, states] = await Promise.all([
    getTranslations({ locale, namespace: "status" }),
    getTranslations({ locale, namespace: "vocabulary" }),
    getTranslations({ locale, namespace: "states" }),
  ]);
  const type = APPLICATION_TYPES.find((known) => known === view.type);
  const { code, by, late } = view.next;
  const rows: [string, string][] = [
    [t("serial"), view.serial],
    [t("state"), states(`labels.${view.state}`)],
    ...(type ? [[t("type"), words(`types.${type}`)] satisfies [string, string]] : []),
    ...(view.submittedAt
      ? [[t("submittedOn"), formatInstant(view.submittedAt, locale)] satisfies [string, string]]
      : []),
    [t("updatedOn"), formatInstant(view.updatedAt, locale)],
    [t("next"), states(`next.${wordsOfNext(view.state, code)}.title`)],
    ...(by && !late
      ? [[t("due"), t("dueValue", { date: formatDate(by, locale) })] satisfies [string, string]]
      : []),
  ];
  return { rows };
};
