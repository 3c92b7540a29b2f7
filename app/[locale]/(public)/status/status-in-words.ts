import { getTranslations } from "next-intl/server";
import type { StatusInWords } from "@/components/status/StatusForm";
import { waitsForVisit } from "@/lib/domain/case/progress";
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
  const day = ((): [string, string] | undefined => {
    if (!by || late) return undefined;
    const date = formatDate(by, locale);
    if (!waitsForVisit(view.state)) return [t("due"), t("dueValue", { date })];
    return [t("visit"), [date, view.appointment?.start].filter(Boolean).join(" ")];
  })();
  const rows: [string, string][] = [
    [t("serial"), view.serial],
    [t("state"), states(`labels.${view.state}`)],
    ...(type ? [[t("type"), words(`types.${type}`)] satisfies [string, string]] : []),
    ...(view.submittedAt
      ? [[t("submittedOn"), formatInstant(view.submittedAt, locale)] satisfies [string, string]]
      : []),
    [t("updatedOn"), formatInstant(view.updatedAt, locale)],
    [t("next"), states(`next.${wordsOfNext(view.state, code)}.title`)],
    ...(day ? [day] : []),
  ];
  return { rows };
};
