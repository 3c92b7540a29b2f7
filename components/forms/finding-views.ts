import { getTranslations } from "next-intl/server";
import type { Finding } from "@/lib/domain/types/checks/check";
import { isOpenType, typeIfKnown } from "@/lib/domain/types/known-types";
import { findingFacts } from "@/lib/i18n/finding-facts";
import { isKey } from "@/lib/i18n/known-key";
import { paths } from "@/lib/paths";
import type { FindingView } from "./form-view";

/** Findings in words, with their dates as people of the language read them.
 *  @param draftId of a draft, whose type may still be changed to the one a finding offers */
export const findingViews = async (
  findings: readonly Finding[],
  locale: string,
  draftId?: string,
): Promise<FindingView[]> => {
  const t = await getTranslations({ locale, namespace: "eligibility" });
  const change = await getTranslations({ locale, namespace: "wizard.changeType" });
  const types = await getTranslations({ locale, namespace: "vocabulary.types" });
  return findings.map((finding): FindingView => {
    const { code, severity, fields } = finding;
    const facts = findingFacts(finding.data, locale);
    const wordsOf = (key: string): string => (isKey(t, key) ? t(key, facts) : code);
    const offered = typeIfKnown(finding.offers ?? "");
    return {
      code,
      severity,
      fields,
      title: wordsOf(`${code}.title`),
      action: wordsOf(`${code}.action`),
      ...(draftId && offered && isOpenType(offered)
        ? {
            offer: {
              href: paths.changeType(draftId, offered),
              label: change("to", { type: types(offered) }),
            },
          }
        : {}),
    };
  });
};
