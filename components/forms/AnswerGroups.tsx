import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { DefinitionList } from "@/components/ui/DefinitionList";
import {
  type Form,
  type FormQuestion,
  fieldsOfStep,
  isAsked,
  isRequired,
  questionOf,
  type QuestionStep,
} from "@/lib/domain/form/form";
import type { FieldErrors } from "@/lib/domain/form/judge";
import type { DraftAnswers, Field } from "@/lib/domain/questions/registry";
import { Link } from "@/lib/i18n/navigation";
import { groupTitle } from "@/lib/i18n/question-words";
import { paths } from "@/lib/paths";
import { answerWords } from "./answer-words";

interface AnswerGroupsProps {
  readonly applicationId: string;
  readonly form: Form;
  readonly step: QuestionStep;
  readonly answers: DraftAnswers;
  readonly errors?: FieldErrors;
  /** Answers that differ from what was submitted before; what stood there is told beside them. */
  readonly before?: DraftAnswers;
  /** Submitted: nothing leads back to the questions. */
  readonly submitted?: boolean;
}

const NONE: FieldErrors = {};

/** The answers of a step as they will be, or were, declared; a draft's each with the way back to its question. */
export const AnswerGroups = (props: AnswerGroupsProps) => {
  const { applicationId, form, step, answers, errors = NONE, before, submitted = false } = props;
  const t = useTranslations("check");
  const fields = useTranslations("fields");
  const vocabulary = useTranslations("vocabulary");
  const validation = useTranslations("validation");
  const locale = useLocale();
  const isChanged = (name: Field): boolean =>
    before !== undefined && (before[name] ?? "") !== (answers[name] ?? "");
  const asked = fieldsOfStep(form, step)
    .map((name) => questionOf(form, name))
    .filter((question) => question.kind !== "kept" && isAsked(question, answers));
  // Empty questions that need no answer only make the page longer.
  const shown = asked.filter(
    (question) =>
      answers[question.name] ||
      isChanged(question.name) ||
      isRequired(question, answers) ||
      errors[question.name],
  );
  const groups = [...new Set(shown.map(({ group }) => group))];
  const valueOf = (question: FormQuestion) => {
    const error = errors[question.name];
    const wordsOf = (value: string | undefined) => answerWords(question, value, locale, vocabulary, t("yes"));
    const text = wordsOf(answers[question.name]);
    const shownText = text || <span className="text-muted">{t("notGiven")}</span>;
    if (before && isChanged(question.name))
      return (
        <span className="grid">
          <span className="font-semibold">{shownText}</span>
          <span className="text-sm text-muted">
            {t("before", { answer: wordsOf(before[question.name]) || t("notGiven") })}
          </span>
        </span>
      );
    if (!error) return shownText;
    return (
      <span className="grid">
        {text ? <span>{text}</span> : null}
        <span className="text-sm font-semibold text-danger">
          {validation(error, { max: question.max ?? 0 })}
        </span>
      </span>
    );
  };
  return groups.map((group) => (
    <Card key={group} title={groupTitle(fields, group)} titleId={`check-${step}-${group}`}>
      <DefinitionList
        items={shown
          .filter((question) => question.group === group)
          .map((question) => ({
            key: question.name,
            term: fields(`${question.name}.label`),
            value: valueOf(question),
            tone: errors[question.name] ? ("danger" as const) : undefined,
            action: submitted ? undefined : (
              <Link
                href={`${paths.stepFromCheck(step, applicationId)}#${question.name}`}
                className="link inline-block min-h-6"
              >
                {t("change")}
                <span className="sr-only">{fields(`${question.name}.label`)}</span>
              </Link>
            ),
          }))}
      />
    </Card>
  ));
};
