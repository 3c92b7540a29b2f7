"use client";

import { useTranslations } from "next-intl";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Checkbox } from "@/components/ui/Checkbox";
import { DateInput } from "@/components/ui/DateInput";
import { type ControlProps, Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { Select } from "@/components/ui/Select";
import { Textarea } from "@/components/ui/Textarea";
import type { FieldError } from "@/lib/domain/questions/field-errors";
import { FindingNotice } from "./FindingNotice";
import type { Choices, FieldView, FindingView } from "./form-view";

interface StepFieldProps {
  readonly field: FieldView;
  readonly lists: Readonly<Record<string, Choices>>;
  readonly value: string;
  readonly error?: FieldError;
  /** It must be answered, as things stand. */
  readonly needed: boolean;
  readonly findings: readonly FindingView[];
  readonly today: string;
  /** Without script every question is in sight, and says when it is to be answered. */
  readonly showCondition: boolean;
  readonly registered: UseFormRegisterReturn;
}

const rangeOf = (date: FieldView["date"], today: string) => ({
  min: date === "future" || date === "ahead" ? today : undefined,
  max: date === "past" || date === "birth" ? today : undefined,
});

/** The browser's own control for a question; uncontrolled, so that it works before and without script. */
const controlOf = (props: StepFieldProps, control: ControlProps) => {
  const { field, lists, value, today, registered } = props;
  const shared = {
    ...control,
    ...registered,
    autoComplete: field.autoComplete ?? "off",
    defaultValue: value,
  };
  if (field.choices !== undefined) {
    const choices = typeof field.choices === "string" ? (lists[field.choices] ?? []) : field.choices;
    return <Select {...shared} options={choices} placeholder={field.placeholder} />;
  }
  if (field.kind === "textarea") return <Textarea {...shared} rows={3} />;
  if (field.kind === "date") {
    return <DateInput {...shared} legend={field.label} {...rangeOf(field.date, today)} />;
  }
  const telephone = field.kind === "tel";
  return (
    <Input
      {...shared}
      type={telephone ? "tel" : "text"}
      inputMode={telephone ? "tel" : undefined}
      figures={field.figures}
      spellCheck={false}
    />
  );
};

/** One question: label, hint, control, error, and the rules that concern it. */
export const StepField = (props: StepFieldProps) => {
  const { field, value, error, needed, findings, showCondition, registered } = props;
  const validation = useTranslations("validation");
  const words = error ? validation(error, { max: field.max ?? 0 }) : undefined;
  const t = useTranslations("wizard");
  const hint =
    [showCondition ? field.whenHint : "", field.hint].filter(Boolean).join(t("hintJoint")) || undefined;
  return (
    <div>
      {field.kind === "checkbox" ? (
        <Checkbox
          id={field.name}
          label={field.label}
          hint={hint}
          error={words}
          required={needed}
          value="yes"
          defaultChecked={value === "yes"}
          {...registered}
        />
      ) : (
        <Field id={field.name} label={field.label} hint={hint} error={words} required={needed}>
          {(control) => controlOf(props, control)}
        </Field>
      )}
      {findings.map((finding) => (
        <FindingNotice key={finding.code} finding={finding} />
      ))}
    </div>
  );
};
