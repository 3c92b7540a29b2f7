import { useLocale, useTranslations } from "next-intl";
import { DateInput } from "@/components/ui/DateInput";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Field } from "@/components/ui/Field";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type AdviceQuestion, type Asked, NO_RELATIONSHIP } from "@/lib/domain/advice/asked";
import { adviceReasons } from "@/lib/domain/advice/advise-type";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { HELD_DOCUMENT_KINDS, RELATIONSHIPS } from "@/lib/domain/vocabulary";
import { formatDay } from "@/lib/i18n/dates";
import { isKey } from "@/lib/i18n/known-key";

interface AdviceFormProps {
  readonly asked: Asked;
  /** Where it is sent to, with the locale. */
  readonly href: string;
}

/** The questions of one page; what was answered on the page before goes along unseen. */
export const AdviceForm = ({ asked: { answers, open, wrong, latestEnd }, href }: AdviceFormProps) => {
  const t = useTranslations("advice");
  const words = useTranslations("vocabulary");
  const validation = useTranslations("validation");
  const locale = useLocale();
  const errorOf = (question: AdviceQuestion): string | undefined => {
    if (!wrong.includes(question)) return undefined;
    if (question !== "heldExpiresOn" && question !== "lastEntryOn") return t("errors.choose");
    const given = answers[question];
    return given && !isPlainDate(given)
      ? validation("notADate")
      : t(`errors.${question}`, { limit: formatDay(latestEnd, locale) });
  };
  const choice = (question: Exclude<AdviceQuestion, "heldExpiresOn" | "lastEntryOn">) => {
    const options: Readonly<Record<typeof question, readonly (readonly [string, string])[]>> = {
      inChina: (["yes", "no"] as const).map((value) => [value, t(`questions.${value}`)]),
      relationship: [
        ...RELATIONSHIPS.map((value) => [value, words(`relationships.${value}`)] as const),
        [NO_RELATIONSHIP, t("questions.none")],
      ],
      heldKind: HELD_DOCUMENT_KINDS.map((value) => [value, words(`heldDocumentKinds.${value}`)]),
      reason: adviceReasons().map((value) => {
        const key = `reasons.${value}`;
        return [value, isKey(t, key) ? t(key) : value];
      }),
    };
    return (
      <RadioGroup
        key={question}
        id={question}
        name={question}
        legend={t(`questions.${question}`)}
        hint={question === "relationship" ? t("questions.relationshipHint") : undefined}
        error={errorOf(question)}
        defaultValue={answers[question]}
        options={options[question].map(([value, label]) => ({ value, label }))}
      />
    );
  };
  const day = (question: "heldExpiresOn" | "lastEntryOn") => (
    <Field key={question} id={question} label={t(`questions.${question}`)} error={errorOf(question)} required>
      {(control) => (
        <DateInput
          {...control}
          name={question}
          legend={t(`questions.${question}`)}
          defaultValue={answers[question]}
        />
      )}
    </Field>
  );
  const second = open.includes("heldExpiresOn");
  return (
    <form method="get" action={href} className="grid gap-5 rounded-(--radius) border border-line bg-surface p-5">
      <ErrorSummary
        title={t("errorTitle")}
        items={wrong.map((question) => ({
          id: question,
          message: `${t(`questions.${question}`)} ${errorOf(question)}`,
        }))}
        attempt={answers}
      />
      {second
        ? (["inChina", "relationship", "heldKind"] as const).map((name) => (
            <input key={name} type="hidden" name={name} value={answers[name]} />
          ))
        : null}
      <input type="hidden" name="sent" value={second ? "2" : "1"} />
      {open.map((question) =>
        question === "heldExpiresOn" || question === "lastEntryOn" ? day(question) : choice(question),
      )}
      <SubmitButton className="justify-self-start">{t(second ? "show" : "next")}</SubmitButton>
    </form>
  );
};
