import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { type DraftAnswers, type Field, FIELDS, fieldsOfStep, isAsked } from "@/lib/domain/form/fields";
import type { FieldErrors } from "@/lib/domain/form/judge";
import type { Step } from "@/lib/domain/vocabulary";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { answerWords } from "./answer-words";

type QuestionStep = Exclude<Step, "attachments">;
const PAGES = { personal: paths.personal, permit: paths.permit, family: paths.family } as const;

interface AnswerGroupsProps {
  readonly applicationId: string;
  readonly step: QuestionStep;
  readonly answers: DraftAnswers;
  readonly errors: FieldErrors;
}

/** The answers of a step as they will be declared, each with the way back to its question. */
export const AnswerGroups = ({ applicationId, step, answers, errors }: AnswerGroupsProps) => {
  const t = useTranslations("check");
  const fields = useTranslations("fields");
  const words = useTranslations("vocabulary");
  const validation = useTranslations("validation");
  const locale = useLocale();
  const names = fieldsOfStep(step).filter((name) => isAsked(name, answers));
  // Empty questions that need no answer only make the page longer.
  const shown = names.filter((name) => answers[name] || FIELDS[name].required || errors[name]);
  const groups = [...new Set(shown.map((name) => FIELDS[name].group))];
  const valueOf = (name: Field) => {
    const error = errors[name];
    const text = answerWords(name, answers[name], locale, words, t("yes"));
    if (!error) return text || <span className="text-muted">{t("notGiven")}</span>;
    return (
      <span className="grid">
        {text ? <span>{text}</span> : null}
        <span className="text-sm font-semibold text-danger">
          {validation(error as "tooLong", { max: FIELDS[name].max ?? 0 })}
        </span>
      </span>
    );
  };
  return groups.map((group) => (
    <Card key={group} title={fields(`groups.${group as "passport"}`)} titleId={`check-${step}-${group}`}>
      <DefinitionList
        items={shown
          .filter((name) => FIELDS[name].group === group)
          .map((name) => ({
            key: name,
            term: fields(`${name}.label`),
            value: valueOf(name),
            tone: errors[name] ? ("danger" as const) : undefined,
            action: (
              <Link href={`${PAGES[step](applicationId)}#${name}`} className="link inline-block min-h-6">
                {t("change")}
                <span className="sr-only">{fields(`${name}.label`)}</span>
              </Link>
            ),
          }))}
      />
    </Card>
  ));
};
