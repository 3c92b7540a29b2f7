import { getTranslations } from "next-intl/server";
import type { Finding } from "@/lib/domain/types/checks/check";
import { findingFacts } from "@/lib/i18n/finding-facts";
import { isKey } from "@/lib/i18n/known-key";
import type { FindingView } from "./form-view";

/** Findings in words, with their dates as people of the language read them. */
export const findingViews = async (findings: readonly Finding[], locale: string): Promise<FindingView[]> => {
  const t = await getTranslations({ locale, namespace: "eligibility" });
  return findings.map((finding): FindingView => {
    const { code, severity, fields } = finding;
    const facts = findingFacts(finding.data, locale);
    const wordsOf = (key: string): string => (isKey(t, key) ? t(key, facts) : code);
    return { code, severity, fields, title: wordsOf(`${code}.title`), action: wordsOf(`${code}.action`) };
  });
};
