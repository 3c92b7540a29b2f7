import { getTranslations } from "next-intl/server";
import type { Finding } from "@/lib/domain/types/checks/check";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { anyKey } from "@/lib/i18n/any-key";
import { formatDay } from "@/lib/i18n/dates";
import type { FindingView } from "./form-view";

/** Findings in words, with their dates as people of the language read them. */
export const findingViews = async (findings: readonly Finding[], locale: string): Promise<FindingView[]> => {
  const t = anyKey(await getTranslations({ locale, namespace: "eligibility" }));
  return findings.map((finding): FindingView => {
    const values = Object.fromEntries(
      Object.entries(finding.data).map(([name, value]) => [
        name,
        typeof value === "string" && isPlainDate(value) ? formatDay(value, locale) : value,
      ]),
    );
    const { code, severity, fields } = finding;
    return {
      code,
      severity,
      fields,
      title: t(`${code}.title`, values),
      action: t(`${code}.action`, values),
    };
  });
};
