import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import type { Finding } from "@/lib/domain/types/checks/check";
import { findingFacts } from "@/lib/i18n/finding-facts";
import { isKey } from "@/lib/i18n/known-key";

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly tone: "danger" | "warning";
}

/** Findings in the words in which the form says them. */
export const FindingList = ({ findings, tone }: FindingListProps) => {
  const t = useTranslations("eligibility");
  const locale = useLocale();
  return findings.map(({ code, data }) => {
    const [title, action] = [`${code}.title`, `${code}.action`];
    const facts = findingFacts(data, locale);
    return (
      <Notice key={code} tone={tone} title={isKey(t, title) ? t(title, facts) : code} className="mt-2">
        {isKey(t, action) ? t(action, facts) : null}
      </Notice>
    );
  });
};
