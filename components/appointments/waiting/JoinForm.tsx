"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { Card } from "@/components/ui/Card";
import { Checkbox } from "@/components/ui/Checkbox";
import { DateInput } from "@/components/ui/DateInput";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Field } from "@/components/ui/Field";
import { FormMark } from "@/components/ui/form-memory";
import { OtherLanguage } from "@/components/ui/OtherLanguage";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { DAY_PARTS } from "@/lib/domain/visit/waiting-list";
import { isKey } from "@/lib/i18n/known-key";
import type { HallName } from "../booking-view";

interface JoinFormProps {
  readonly applicationId: string;
  readonly halls: readonly HallName[];
  readonly days: { readonly first: string; readonly last: string };
  readonly action: FormAction;
}

const DAYS = ["fromDate", "untilDate"] as const;
const ASKED = ["hallIds", ...DAYS, "part"] as const;

/** What is waited for; it comes filled in with whatever would do. */
export const JoinForm = ({ applicationId, halls, days, action }: JoinFormProps) => {
  const t = useTranslations("waitingList");
  const { state, pending, errors: codes, form } = usePosting(action, "join");
  const values = "values" in state ? state.values : {};
  const errorOf = (name: string): string | undefined => {
    const code = codes[name];
    const key = `errors.${code}`;
    return code === undefined ? undefined : t(isKey(t, key) ? key : "errors.other");
  };
  const wrong = ASKED.filter((name) => errorOf(name));
  const ticked = (values.hallIds ?? "").split(",");
  return (
    <form {...form} noValidate className="grid gap-5">
      <FormMark form="join" />
      <input type="hidden" name="applicationId" value={applicationId} />
      <ErrorSummary
        title={t("errorTitle", { count: wrong.length })}
        items={wrong.map((name) => ({
          id: name,
          message: t("errorLine", { label: t(`fields.${name}`), why: errorOf(name) ?? "" }),
        }))}
        attempt={state}
      />
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      <Card title={t("join.title")} titleId="wish">
        <div className="grid gap-5">
          <fieldset id="hallIds" tabIndex={-1}>
            <legend className="text-[0.9375rem] font-semibold">{t("fields.hallIds")}</legend>
            <p className="mt-0.5 text-sm text-muted">{t("join.halls")}</p>
            <div className="mt-2 grid gap-2">
              {halls.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  id={`hall-${id}`}
                  name="hallIds"
                  value={id}
                  label={name}
                  defaultChecked={ticked.includes(id)}
                />
              ))}
            </div>
          </fieldset>
          {DAYS.map((name) => (
            <Field key={name} id={name} label={t(`fields.${name}`)} error={errorOf(name)} required>
              {(control) => (
                <DateInput
                  {...control}
                  name={name}
                  legend={t(`fields.${name}`)}
                  min={days.first}
                  max={days.last}
                  defaultValue={values[name] ?? (name === "fromDate" ? days.first : days.last)}
                />
              )}
            </Field>
          ))}
          <RadioGroup
            id="part"
            name="part"
            legend={t("fields.part")}
            error={errorOf("part")}
            required
            defaultValue={values.part ?? "ANY"}
            options={DAY_PARTS.map((part) => ({ value: part, label: t(`parts.${part}`) }))}
          />
        </div>
      </Card>
      <p className="text-[0.9375rem] text-muted">{t("join.body")}</p>
      <SubmitButton busy={pending}>{t("join.button")}</SubmitButton>
      <OtherLanguage />
    </form>
  );
};
