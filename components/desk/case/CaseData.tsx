import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DraftAnswers, Field } from "@/lib/domain/form/fields";
import { FIELD_NAMES, FIELDS, isAsked } from "@/lib/domain/form/fields";
import { answerText } from "./answer-text";
import { CaseRow, type RowVerdict } from "./CaseRow";
import { type CaseContent, FIELD_OF_CHECK } from "./case-view";

interface CaseDataProps {
  readonly content: CaseContent;
  /** The control beside a field (return it), where this desk has one. */
  readonly actionFor?: (field: Field, label: string) => ReactNode;
  /** What stands in place of the masked passport number (the logged reveal). */
  readonly passport?: ReactNode;
}

const groupsOf = (answers: DraftAnswers): [string, Field[]][] => {
  const groups = new Map<string, Field[]>();
  for (const field of FIELD_NAMES) {
    // An optional question left empty says nothing; a required one left empty is a finding.
    if (!isAsked(field, answers) || (!answers[field] && !FIELDS[field].required)) continue;
    groups.set(FIELDS[field].group, [...(groups.get(FIELDS[field].group) ?? []), field]);
  }
  return [...groups];
};

/** Every answer by group: what changed since the submission before is marked, what a machine checks is checked. */
export const CaseData = ({ content, actionFor, passport }: CaseDataProps) => {
  const { answers, before, changed, checks } = content;
  const locale = useLocale();
  const t = useTranslations("officerReview");
  const fields = useTranslations("fields");
  const vocabulary = useTranslations("vocabulary");
  const review = useTranslations("review");

  const text = (field: Field, value: string | undefined): string =>
    answerText(field, value ?? "", locale, (key) => vocabulary(key), t("declared"));
  const verdictsOf = (field: Field): RowVerdict[] =>
    checks
      .filter(({ check, finding }) => (finding?.field ?? FIELD_OF_CHECK[check]) === field)
      .map(({ check, verdict, fields: differing }) => ({
        verdict,
        words: differing?.length
          ? review("mrzDiffers", { fields: differing.map((name) => fields(`${name}.label`)).join(", ") })
          : review(`machineChecks.${check}`),
      }));

  return (
    <>
      {groupsOf({ ...before, ...answers }).map(([group, names]) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`} className="sticky top-0 z-1 bg-surface px-3 pt-3 pb-1 font-bold">
            {fields(`groups.${group}`)}
            <ChangedCount count={names.filter((name) => changed.includes(name)).length} />
          </h2>
          <dl>
            {names.map((field) => {
              const label = fields(`${field}.label`);
              return (
                <CaseRow
                  key={field}
                  id={field}
                  label={label}
                  value={field === "passportNo" && passport ? passport : text(field, answers[field])}
                  before={before && changed.includes(field) ? text(field, before[field]) : undefined}
                  verdicts={verdictsOf(field)}
                  action={actionFor?.(field, label)}
                />
              );
            })}
          </dl>
        </section>
      ))}
    </>
  );
};

const ChangedCount = ({ count }: { readonly count: number }) => {
  const t = useTranslations("officerReview");
  if (count === 0) return null;
  return <span className="ml-2 text-xs font-normal text-warning">{t("changedCount", { count })}</span>;
};
