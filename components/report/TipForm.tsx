"use client";

import { useTranslations } from "next-intl";
import { Proof } from "@/components/login/Proof";
import { DateInput } from "@/components/ui/DateInput";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { Select } from "@/components/ui/Select";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Textarea } from "@/components/ui/Textarea";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { TIP_DISTRICTS, TIP_KINDS, TIP_LENGTHS } from "@/lib/domain/tips";
import { TipReceived } from "./TipReceived";
import { TipRefusal } from "./TipRefusal";

interface TipFormProps {
  readonly action: FormAction;
  /** Of this page: sent twice it is one report. */
  readonly formKey: string;
  /** Shanghai's day. */
  readonly today: string;
  /** This page, opened anew. */
  readonly again: string;
  /** How long a closed report is kept. */
  readonly years: number;
}

const FIELDS = ["kind", "what", "district", "address", "seenOn", "contact"] as const;
type TipField = (typeof FIELDS)[number];

const LENGTHS = {
  least: TIP_LENGTHS.leastWhat,
  most: TIP_LENGTHS.mostWhat,
  mostAddress: TIP_LENGTHS.mostAddress,
};

/** 有奖举报: what, where and when; in its place the number once it was received. */
export const TipForm = ({ action, formKey, today, again, years }: TipFormProps) => {
  const t = useTranslations("report");
  const { state, errors, pending, post, form } = usePosting(action);
  if (state.status === "ok")
    return <TipReceived number={(state.data as { number: string }).number} again={again} />;
  const values: Readonly<Record<string, string>> = "values" in state ? state.values : {};
  const errorOf = (field: TipField): string | undefined =>
    errors[field] ? t(`errors.${field}`, LENGTHS) : undefined;
  const wrong = FIELDS.flatMap((id) => (errors[id] ? [{ id, message: t(`errors.${id}`, LENGTHS) }] : []));
  return (
    <div className="grid gap-5">
      <ErrorSummary title={t("form.errorTitle")} items={wrong} attempt={state} />
      <TipRefusal state={state} />
      <form {...form} noValidate className="grid gap-5 rounded-(--radius) border border-line bg-surface p-5">
        <input type="hidden" name="key" value={formKey} />
        <Proof state={state} post={post} />
        <RadioGroup
          id="kind"
          name="kind"
          legend={t("form.kind")}
          error={errorOf("kind")}
          defaultValue={values.kind}
          required
          options={TIP_KINDS.map((kind) => ({
            value: kind,
            label: t(`kinds.${kind}`),
            hint: t(`kindHints.${kind}`),
          }))}
        />
        <Field
          id="what"
          label={t("form.what")}
          hint={t("form.whatHint", LENGTHS)}
          error={errorOf("what")}
          required
        >
          {(control) => (
            <Textarea
              {...control}
              name="what"
              rows={7}
              maxLength={TIP_LENGTHS.mostWhat}
              defaultValue={values.what}
            />
          )}
        </Field>
        <Field id="district" label={t("form.district")} error={errorOf("district")} required>
          {(control) => (
            <Select
              {...control}
              name="district"
              placeholder={t("form.districtChoose")}
              defaultValue={values.district}
              options={TIP_DISTRICTS.map((value) => ({ value, label: t(`districts.${value}`) }))}
            />
          )}
        </Field>
        <Field
          id="address"
          label={t("form.address")}
          hint={t("form.addressHint")}
          error={errorOf("address")}
          required
        >
          {(control) => (
            <Input
              {...control}
              name="address"
              maxLength={TIP_LENGTHS.mostAddress}
              defaultValue={values.address}
            />
          )}
        </Field>
        <Field
          id="seenOn"
          label={t("form.seenOn")}
          hint={t("form.seenOnHint")}
          error={errorOf("seenOn")}
          required
        >
          {(control) => (
            <DateInput
              {...control}
              name="seenOn"
              legend={t("form.seenOn")}
              defaultValue={values.seenOn}
              max={today}
            />
          )}
        </Field>
        <Field id="contact" label={t("form.contact")} hint={t("form.contactHint")} error={errorOf("contact")}>
          {(control) => (
            <Input
              {...control}
              name="contact"
              type="tel"
              autoComplete="off"
              defaultValue={values.contact}
              figures
            />
          )}
        </Field>
        <p className="text-sm text-muted">{t("form.privacy", { years })}</p>
        <SubmitButton busy={pending} className="justify-self-start">
          {t("form.submit")}
        </SubmitButton>
      </form>
    </div>
  );
};
