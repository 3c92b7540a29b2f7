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
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { Link } from "@/lib/i18n/navigation";
import { groupTitle } from "@/lib/i18n/question-words";
import { paths } from "@/lib/paths";
import { answerWords } from "./answer-words";

interface AnswerGroupsProps {
  readonly applicationId: string;
  readonly form: Form;
  readonly step: QuestionStep;
  readonly answers: DraftAnswers;
  readonly errors: FieldErrors;
}

/** The answers of a step as they will be declared, each with the way back to its question. */
export const AnswerGroups = ({ applicationId, form, step, answers, errors }: AnswerGroupsProps) => {
  const t = useTranslations("check");
  const fields = useTranslations("fields");
  const vocabulary = useTranslations("vocabulary");
  const validation = useTranslations("validation");
  const locale = useLocale();
  const asked = fieldsOfStep(form, step)
    .map((name) => questionOf(form, name))
    .filter((question) => question.kind !== "kept" && isAsked(question, answers));
  // Empty questions that need no answer only make the page longer.
  const shown = asked.filter(
    (question) => answers[question.name] || isRequired(question, answers) || errors[question.name],
  );
  const groups = [...new Set(shown.map(({ group }) => group))];
  const valueOf = (question: FormQuestion) => {
    const error = errors[question.name];
    const text = answerWords(question, answers[question.name], locale, vocabulary, t("yes"));
    if (!error) return text || <span className="text-muted">{t("notGiven")}</span>;
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
            action: (
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
