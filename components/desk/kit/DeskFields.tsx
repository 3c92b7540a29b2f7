"use client";

import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { controlProps, FieldError } from "@/components/ui/Field";
import type { Option } from "@/components/ui/Select";
import { useAnswer } from "./DeskForm";
import { deskControl } from "./desk-styles";

interface DeskFieldProps {
  readonly name: string;
  /** Unique on the page when several rows carry the same form. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly defaultValue?: string;
  readonly className?: string;
}

/** What was typed before the server refused, and why this field was refused. */
const useField = (name: string, defaultValue: string) => {
  const answer = useAnswer();
  const t = useTranslations("officer.fieldErrors");
  const kept = answer.status === "invalid" || answer.status === "refused" ? answer.values?.[name] : undefined;
  const code = answer.status === "invalid" ? answer.fields[name] : undefined;
  // A field may have its own words for a code, e.g. how a tracking number looks.
  const known = [`${name}_${code}`, code ?? "", "wrong"].find((key) => t.has(key)) ?? "wrong";
  const error = code ? t(known) : undefined;
  return { value: kept ?? defaultValue, error };
};

const Labelled = (props: DeskFieldProps & { readonly error?: string; readonly children: ReactNode }) => {
  const { name, id = name, label, hint, error, className = "", children } = props;
  return (
    <div className={className}>
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
      <div className="mt-1">{children}</div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
};

interface DeskInputProps extends DeskFieldProps {
  readonly type?: "text" | "date" | "password" | "search";
  readonly figures?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly inputMode?: "numeric" | "text";
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
}

export const DeskInput = (props: DeskInputProps) => {
  const {
    name,
    id = name,
    label,
    hint,
    required,
    defaultValue = "",
    className,
    figures,
    type = "text",
    ...rest
  } = props;
  const { value, error } = useField(name, defaultValue);
  return (
    <Labelled {...{ name, id, label, hint, className, error }}>
      <input
        key={value}
        name={name}
        type={type}
        defaultValue={type === "password" ? "" : value}
        className={`${deskControl} ${figures || type === "date" ? "figures" : ""}`}
        {...controlProps(id, { hint: Boolean(hint), error: Boolean(error), required })}
        {...rest}
      />
    </Labelled>
  );
};

interface DeskSelectProps extends DeskFieldProps {
  readonly options: readonly Option[];
  readonly placeholder?: string;
}

export const DeskSelect = (props: DeskSelectProps) => {
  const {
    name,
    id = name,
    label,
    hint,
    required,
    defaultValue = "",
    className,
    options,
    placeholder,
  } = props;
  const { value, error } = useField(name, defaultValue);
  return (
    <Labelled {...{ name, id, label, hint, className, error }}>
      <select
        key={value}
        name={name}
        defaultValue={value}
        className={deskControl}
        {...controlProps(id, { hint: Boolean(hint), error: Boolean(error), required })}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
};

export const DeskTextarea = (
  props: DeskFieldProps & { readonly rows?: number; readonly maxLength?: number },
) => {
  const { name, id = name, label, hint, required, defaultValue = "", className, rows = 3, maxLength } = props;
  const { value, error } = useField(name, defaultValue);
  return (
    <Labelled {...{ name, id, label, hint, className, error }}>
      <textarea
        key={value}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
        className={deskControl}
        {...controlProps(id, { hint: Boolean(hint), error: Boolean(error), required })}
      />
    </Labelled>
  );
};

interface DeskCheckProps {
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  /** What is sent when the box is ticked. */
  readonly value?: string;
  readonly defaultChecked?: boolean;
}

export const DeskCheck = ({
  name,
  id = name,
  label,
  hint,
  value = "yes",
  defaultChecked = false,
}: DeskCheckProps) => {
  const answer = useAnswer();
  const t = useTranslations("officer.fieldErrors");
  const kept = answer.status === "invalid" || answer.status === "refused" ? answer.values : undefined;
  const checked = kept ? kept[name] === value : defaultChecked;
  const wrong = answer.status === "invalid" && answer.fields[name] !== undefined;
  return (
    <div>
      <div className="flex gap-2 py-0.5">
        <input
          key={String(checked)}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={checked}
          className="mt-0.5 size-5 shrink-0 accent-primary"
          {...controlProps(id, { hint: Boolean(hint), error: wrong })}
        />
        <label htmlFor={id} className="text-sm">
          {label}
          {hint ? (
            <span id={`${id}-hint`} className="block text-xs text-muted">
              {hint}
            </span>
          ) : null}
        </label>
      </div>
      {wrong ? <FieldError id={`${id}-error`}>{t("tick")}</FieldError> : null}
    </div>
  );
};
