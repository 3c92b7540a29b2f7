import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  type Form,
  type FormGroup,
  type FormQuestion,
  groupsOf,
  isAsked,
  isRequired,
  questionOf,
} from "@/lib/domain/form/form";
import type { DraftAnswers, Field } from "@/lib/domain/questions/registry";
import { formOfCase } from "@/lib/domain/types/known-types";
import { isKey } from "@/lib/i18n/known-key";
import { groupTitle } from "@/lib/i18n/question-words";
import { answerText } from "./answer-text";
import { CaseRow, type RowVerdict } from "./CaseRow";
import type { CaseContent } from "./case-view";

interface CaseDataProps {
  readonly content: CaseContent;
  /** The control beside a field (return it), where this desk has one. */
  readonly actionFor?: (field: Field, label: string) => ReactNode;
  /** What stands in place of the masked passport number (the logged reveal). */
  readonly passport?: ReactNode;
}

const shownIn = (
  form: Form,
  group: FormGroup,
  answers: DraftAnswers,
  checked: ReadonlySet<Field>,
): FormQuestion[] =>
  Object.keys(group.questions)
    .map((name) => questionOf(form, name as Field))
    // An optional question left empty says nothing, unless a check finds it wrong; a required one is a finding.
    .filter(
      (question) =>
        question.kind !== "kept" &&
        isAsked(question, answers) &&
        (Boolean(answers[question.name]) || isRequired(question, answers) || checked.has(question.name)),
    );

/** Every answer by group: what changed since the submission before is marked, what a machine checks is checked. */
export const CaseData = ({ content, actionFor, passport }: CaseDataProps) => {
  const { answers, before, changed, checks } = content;
  const locale = useLocale();
  const t = useTranslations("officerReview");
  const fields = useTranslations("fields");
  const vocabulary = useTranslations("vocabulary");
  const review = useTranslations("review.checks");
  const form = formOfCase(content);
  const wrong = new Set(checks.filter(({ verdict }) => verdict !== "OK").map(({ field }) => field));

  const text = (question: FormQuestion, value: string | undefined): string =>
    answerText(question, value ?? "", locale, vocabulary, t("declared"));
  const verdictsOf = (field: Field): RowVerdict[] =>
    checks
      .filter((verdict) => verdict.field === field)
      .map(({ check, verdict }) => ({ verdict, words: isKey(review, check) ? review(check) : check }));

  return (
    <>
      {groupsOf(form).map((group) => {
        const questions = shownIn(form, group, { ...before, ...answers }, wrong);
        if (questions.length === 0) return null;
        return (
          <section key={group.id} aria-labelledby={`group-${group.id}`}>
            <h2 id={`group-${group.id}`} className="sticky top-0 z-1 bg-surface px-3 pt-3 pb-1 font-bold">
              {groupTitle(fields, group.id)}
              <ChangedCount count={questions.filter(({ name }) => changed.includes(name)).length} />
            </h2>
            <dl>
              {questions.map((question) => {
                const { name } = question;
                const label = fields(`${name}.label`);
                return (
                  <CaseRow
                    key={name}
                    id={name}
                    label={label}
                    value={name === "passportNo" && passport ? passport : text(question, answers[name])}
                    before={before && changed.includes(name) ? text(question, before[name]) : undefined}
                    verdicts={verdictsOf(name)}
                    shownBy={question.shownBy}
                    action={actionFor?.(name, label)}
                  />
                );
              })}
            </dl>
          </section>
        );
      })}
    </>
  );
};

const ChangedCount = ({ count }: { readonly count: number }) => {
  const t = useTranslations("officerReview");
  if (count === 0) return null;
  return <span className="ml-2 text-xs font-normal text-warning">{t("changedCount", { count })}</span>;
};
