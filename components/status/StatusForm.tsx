"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { DateInput } from "@/components/ui/DateInput";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { Notice } from "@/components/ui/Notice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Proof } from "@/components/login/Proof";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { refusalWords } from "@/lib/i18n/refusal-words";
import type { ActionState } from "@/lib/domain/action-state";

/** What the query answers: names and values, ready to be read. */
export interface StatusInWords {
  readonly rows: readonly (readonly [term: string, value: string])[];
}

/** With what was asked: without script the form comes back with the answer, and another case differs in one field. */
interface StatusAnswer extends StatusInWords {
  readonly asked: Readonly<Record<(typeof FIELDS)[number], string>>;
}

interface StatusFormProps {
  readonly action: FormAction;
  readonly resetHref: string;
}

const FIELDS = ["serial", "passportNo", "birthDate"] as const;

/** 进度查询: three facts only the holder has together; the answer stands above the form. */
export const StatusForm = ({ action, resetHref }: StatusFormProps) => {
  const t = useTranslations("status");
  const { state, errors, pending, post, form } = usePosting(action);
  const found = state.status === "ok" ? (state.data as StatusAnswer) : undefined;
  const values: Readonly<Record<string, string>> = "values" in state ? state.values : (found?.asked ?? {});
  const wrong = FIELDS.filter((field) => errors[field]);
  const errorOf = (field: (typeof FIELDS)[number]): string | undefined =>
    wrong.includes(field) ? t(`errors.${field}`) : undefined;
  return (
    <div className="grid gap-5">
      <ErrorSummary
        title={t("errorTitle")}
        items={wrong.map((field) => ({ id: field, message: t(`errors.${field}`) }))}
        attempt={state}
      />
      {state.status === "refused" && state.code !== "proofNeeded" ? <StatusRefusal state={state} /> : null}
      {found ? (
        <section
          role="status"
          aria-label={t("result")}
          className="rounded-(--radius) border border-line bg-surface p-5"
        >
          <h2 className="text-lg font-bold">{t("result")}</h2>
          <DefinitionList items={found.rows.map(([term, value]) => ({ key: term, term, value }))} />
        </section>
      ) : null}
      <form {...form} noValidate className="grid gap-4 rounded-(--radius) border border-line bg-surface p-5">
        <Proof state={state} post={post} />
        <Field id="serial" label={t("serial")} hint={t("serialHint")} error={errorOf("serial")} required>
          {(control) => (
            <Input {...control} name="serial" defaultValue={values.serial} inputMode="numeric" figures />
          )}
        </Field>
        <Field id="passportNo" label={t("passportNo")} error={errorOf("passportNo")} required>
          {(control) => (
            <Input
              {...control}
              name="passportNo"
              defaultValue={values.passportNo}
              autoCapitalize="characters"
              figures
            />
          )}
        </Field>
        <Field id="birthDate" label={t("birthDate")} error={errorOf("birthDate")} required>
          {(control) => (
            <DateInput
              {...control}
              name="birthDate"
              legend={t("birthDate")}
              defaultValue={values.birthDate}
              autoComplete="bday"
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-3">
          <SubmitButton busy={pending}>{t("query")}</SubmitButton>
          <Button type="submit" tone="quiet" form="status-reset">
            {t("reset")}
          </Button>
        </div>
      </form>
      {/* Opens the page anew: without script as with it. */}
      <form hidden id="status-reset" action={resetHref} method="get" />
    </div>
  );
};

const StatusRefusal = ({ state }: { readonly state: Extract<ActionState, { status: "refused" }> }) => {
  const t = useTranslations();
  const { code, data = {} } = state;
  const words = refusalWords(data, useLocale());
  const missing = code === "notFound";
  return (
    <Notice
      tone="danger"
      title={missing ? t("status.noMatch.title") : t(`errors.refusals.${code}.title`, words)}
      live
    >
      {missing ? t("status.noMatch.body") : t(`errors.refusals.${code}.body`, words)}
    </Notice>
  );
};
