"use client";

import { useTranslations } from "next-intl";
import { Proof } from "@/components/login/Proof";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { type TipState } from "@/lib/domain/tips";
import { numberInGroups } from "@/lib/domain/short-number";
import { TipRefusal } from "./TipRefusal";

interface TipStateFormProps {
  readonly action: FormAction;
  /** How long a closed report is kept. */
  readonly years: number;
}

interface TipAnswer {
  readonly number: string;
  readonly state: TipState;
}

/** How far a report has come, for whoever has its number. */
export const TipStateForm = ({ action, years }: TipStateFormProps) => {
  const t = useTranslations("report");
  const { state, errors, pending, post, form } = usePosting(action);
  const found = state.status === "ok" ? (state.data as TipAnswer) : undefined;
  const values: Readonly<Record<string, string>> = "values" in state ? state.values : {};
  return (
    <section
      aria-labelledby="tip-state"
      className="grid gap-4 rounded-(--radius) border border-line bg-surface p-5"
    >
      <h2 id="tip-state" className="text-lg font-bold">
        {t("state.title")}
      </h2>
      <p className="text-muted">{t("state.lead")}</p>
      <TipRefusal state={state} years={years} />
      {found ? (
        <div role="status" aria-label={t("state.result")}>
          <DefinitionList
            items={[
              { key: "number", term: t("state.number"), value: numberInGroups(found.number) },
              { key: "state", term: t("state.now"), value: <strong>{t(`states.${found.state}`)}</strong> },
            ]}
          />
        </div>
      ) : null}
      <form {...form} noValidate className="grid gap-4">
        <Proof state={state} post={post} />
        <Field
          id="number"
          label={t("state.number")}
          hint={t("state.numberHint")}
          error={errors.number ? t("state.error") : undefined}
          required
        >
          {(control) => (
            <Input
              {...control}
              name="number"
              defaultValue={values.number ?? found?.number}
              autoCapitalize="characters"
              autoComplete="off"
              figures
            />
          )}
        </Field>
        <SubmitButton busy={pending} tone="quiet" className="justify-self-start">
          {t("state.query")}
        </SubmitButton>
      </form>
    </section>
  );
};
