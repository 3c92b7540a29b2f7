"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DateInput } from "@/components/ui/DateInput";
import { FormMark } from "@/components/ui/form-memory";
import { OtherLanguage } from "@/components/ui/OtherLanguage";
import { Button } from "@/components/ui/Button";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { controlClass } from "@/components/ui/Input";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { Select } from "@/components/ui/Select";
import { asFieldError } from "@/components/forms/form-view";
import { termError } from "@/lib/domain/types/validity";
import type { FieldError } from "@/lib/domain/questions/field-errors";
import { SERIAL_LENGTH } from "@/lib/domain/case/serial-number";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { type FormAction, usePosting } from "@/components/ui/use-posting";

interface ChooseTypeFormProps {
  readonly action: FormAction;
  readonly type: string;
  readonly types: readonly { readonly value: string; readonly label: string; readonly open: boolean }[];
  readonly certificate: string;
  readonly reason: string;
  readonly today: string;
  /** What the form may begin with; empty where the account never applied. */
  readonly carry: readonly { readonly value: string; readonly label: string; readonly hint: string }[];
  /** The last day of the permit held, where the new one runs as long. */
  readonly proposed: string | undefined;
  /** The type keeps the term of the permit held. */
  readonly keepsTerm: boolean;
}

const TYPED = ["requestedUntil", "sponsorInProcessSerial"] as const;
const LABELS = { requestedUntil: "requestedUntil", sponsorInProcessSerial: "serial" } as const;

/** 请选择您申请的业务类型: the guide's five questions (§1.4). */
export const ChooseTypeForm = (props: ChooseTypeFormProps) => {
  const { action, type, types, certificate, reason, today, carry, proposed, keepsTerm } = props;
  const t = useTranslations("apply");
  const validation = useTranslations("validation");
  const { state, errors, pending, form } = usePosting(action, "chooseType");
  const values: Readonly<Record<string, string>> = "values" in state ? state.values : {};
  // Judged as it is left, as every other question is; the summary names what the server did not take.
  const [left, setLeft] = useState("");
  const [begun, setBegun] = useState(values.carry ?? carry[0]?.value ?? "");
  const [typed, setTyped] = useState<string>();
  // The term of the permit held is its holder's alone: it is proposed for nobody else.
  const ofHolder = begun.startsWith("person:");
  const own = typed === proposed ? undefined : typed;
  const inWords = (code: FieldError | undefined) => code && validation(code, { max: SERIAL_LENGTH });
  const errorOf = (name: string): string | undefined => inWords(asFieldError(errors[name]));
  const wrong = TYPED.filter((name) => errorOf(name));
  return (
    <form {...form} noValidate className="grid gap-5">
      <FormMark form="chooseType" />
      <ErrorSummary
        title={t("errorTitle", { count: wrong.length })}
        items={wrong.map((name) => ({ id: name, message: `${t(LABELS[name])}: ${errorOf(name) ?? ""}` }))}
        attempt={state}
      />
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      <Field id="certificate" label={t("certificate")} required>
        {(control) => (
          <Select
            {...control}
            name="certificate"
            options={[{ value: "RESIDENCE_PERMIT", label: certificate }]}
          />
        )}
      </Field>
      <Field id="type" label={t("category")} required>
        {(control) => (
          <select {...control} name="type" defaultValue={values.type ?? type} className={controlClass}>
            {types.map(({ value, label, open }) => (
              <option key={value} value={value} disabled={!open}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="reason" label={t("reason")} required>
        {(control) => (
          <Select {...control} name="reason" options={[{ value: "FAMILY_OF_WORKER", label: reason }]} />
        )}
      </Field>
      {carry.length > 0 ? (
        <RadioGroup
          id="carry"
          name="carry"
          legend={t("carry.legend")}
          hint={t("carry.hint")}
          options={[...carry, { value: "", label: t("carry.none") }]}
          defaultValue={values.carry ?? carry[0]?.value}
          onChange={({ target }) => setBegun(target.value)}
        />
      ) : null}
      <Field
        id="requestedUntil"
        label={t("requestedUntil")}
        hint={t("requestedUntilHint")}
        error={errorOf("requestedUntil") ?? inWords(termError(left, today, keepsTerm))}
        required
      >
        {(control) => (
          <DateInput
            {...control}
            key={String(ofHolder)}
            name="requestedUntil"
            legend={t("requestedUntil")}
            defaultValue={own ?? values.requestedUntil ?? (ofHolder ? proposed : undefined) ?? ""}
            min={today}
            onBlur={({ target }) => setLeft(target.value)}
            onChange={({ target }) => {
              setLeft("");
              setTyped(target.value);
            }}
          />
        )}
      </Field>
      <Field
        id="sponsorInProcessSerial"
        label={t("serial")}
        hint={t("serialHint")}
        error={errorOf("sponsorInProcessSerial")}
      >
        {(control) => (
          <Input
            {...control}
            name="sponsorInProcessSerial"
            defaultValue={values.sponsorInProcessSerial ?? ""}
            inputMode="numeric"
            autoComplete="off"
            figures
          />
        )}
      </Field>
      <div className="grid sm:justify-items-end">
        <Button type="submit" aria-disabled={pending || undefined}>
          {t("submit")}
        </Button>
      </div>
      <OtherLanguage />
    </form>
  );
};
