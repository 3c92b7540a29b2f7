import { getTranslations } from "next-intl/server";
import type { Finding } from "@/lib/domain/types/rules";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { formatDay } from "@/lib/i18n/dates";
import type { FindingView } from "./form-view";

/** Where else a finding is told: the answer that set the limit, which may stand on another page. */
const ALSO_BESIDE: Readonly<Record<string, string>> = {
  PASSPORT: "passportExpiresOn",
  SPONSOR_PERMIT: "sponsorPermitExpiresOn",
  EIGHTEENTH_BIRTHDAY: "birthDate",
};

const besideOf = ({ code, field, data }: Finding): string[] => {
  const cause = ALSO_BESIDE[String(data.cause ?? "")];
  if (code === "childIsAdult") return [field, "birthDate"];
  return cause ? [field, cause] : [field];
};

/** Findings in words, with their dates as people of the language read them. */
export const findingViews = async (findings: readonly Finding[], locale: string): Promise<FindingView[]> => {
  const t = await getTranslations({ locale, namespace: "eligibility" });
  return findings.map((finding): FindingView => {
    const values = Object.fromEntries(
      Object.entries(finding.data).map(([name, value]) => [
        name,
        typeof value === "string" && isPlainDate(value) ? formatDay(value, locale) : value,
      ]),
    );
    const { code, severity } = finding;
    return {
      code,
      severity,
      fields: besideOf(finding),
      title: t(`${code}.title` as "requestedTooShort.title", values as { limit: string }),
      action: t(`${code}.action` as "requestedTooShort.action", values as { limit: string }),
    };
  });
};
