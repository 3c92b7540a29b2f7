"use client";

import type { ChangeEvent, ReactNode } from "react";
import { DateInput } from "@/components/ui/DateInput";
import { controlProps, FieldError } from "@/components/ui/Field";
import type { Option } from "@/components/ui/Select";
import { useAnswer, useFieldCode } from "./DeskForm";
import { deskControl } from "./desk-styles";
import { useFieldWords } from "./use-field-words";

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

/** The values of the post that was refused; undefined when none was. */
const useKept = (): Readonly<Record<string, string>> | undefined => {
  const answer = useAnswer();
  return answer.status === "invalid" || answer.status === "refused" ? answer.values : undefined;
};

/** A control with what was typed before the server refused, and what stands around it: label, hint, and why it was
 *  refused. */
const useField = ({
  name,
  id = name,
  label,
  hint,
  required,
  defaultValue = "",
  className,
}: DeskFieldProps) => {
  const value = useKept()?.[name] ?? defaultValue;
  const code = useFieldCode(name);
  const words = useFieldWords();
  return {
    around: { id, label, hint, required, className, error: code && words(name, code) },
    control: {
      name,
      defaultValue: value,
      className: deskControl,
      ...controlProps(id, { hint: Boolean(hint), error: Boolean(code), required }),
    },
  };
};

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly className?: string;
  readonly error?: string;
  readonly required?: boolean;
  readonly children: ReactNode;
}

const Labelled = ({ id, label, hint, error, required, className = "", children }: LabelledProps) => (
  <div className={className}>
    <label htmlFor={id} className={`block text-sm font-semibold ${required ? "needed" : ""}`}>
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

interface DeskInputProps extends DeskFieldProps {
  readonly type?: "text" | "date";
  readonly figures?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly maxLength?: number;
  readonly autoComplete?: string;
}

export const DeskInput = (props: DeskInputProps) => {
  const { figures, type = "text", min, max, maxLength, autoComplete } = props;
  const { around, control } = useField(props);
  return (
    <Labelled {...around}>
      {type === "date" ? (
        <DateInput {...control} legend={props.label} {...{ min, max }} />
      ) : (
        <input
          {...control}
          {...{ maxLength, autoComplete }}
          className={`${deskControl} ${figures ? "figures" : ""}`}
        />
      )}
    </Labelled>
  );
};

interface DeskSelectProps extends DeskFieldProps {
  readonly options: readonly Option[];
  readonly placeholder?: string;
  readonly onChoose?: (value: string) => void;
}

export const DeskSelect = ({ options, placeholder, onChoose, ...props }: DeskSelectProps) => {
  const { around, control } = useField(props);
  return (
    <Labelled {...around}>
      <select {...control} onChange={onChoose && ((event) => onChoose(event.target.value))}>
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

interface DeskTextareaProps extends DeskFieldProps {
  readonly rows?: number;
  readonly maxLength?: number;
  readonly lang?: string;
  /** Where something else than the typing changes the words too; with `onWrite`. */
  readonly value?: string;
  readonly onWrite?: (text: string) => void;
}

export const DeskTextarea = (props: DeskTextareaProps) => {
  const { rows = 3, maxLength, lang, value, onWrite } = props;
  const { around, control } = useField(props);
  const { defaultValue, ...rest } = control;
  const words =
    value === undefined
      ? { defaultValue }
      : { value, onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onWrite?.(event.target.value) };
  return (
    <Labelled {...around}>
      <textarea {...rest} {...words} {...{ rows, maxLength, lang }} />
    </Labelled>
  );
};

interface DeskCheckProps {
  readonly name: string;
  readonly id?: string;
  readonly label: string;
  readonly defaultChecked?: boolean;
}

/** One box; ticked it sends "yes". */
export const DeskCheck = ({ name, id = name, label, defaultChecked = false }: DeskCheckProps) => {
  const kept = useKept();
  const checked = kept ? kept[name] === "yes" : defaultChecked;
  const code = useFieldCode(name);
  const words = useFieldWords();
  return (
    <div>
      <div className="flex gap-2 py-0.5">
        <input
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={checked}
          className="mt-0.5 size-5 shrink-0 accent-primary"
          {...controlProps(id, { error: Boolean(code) })}
        />
        <label htmlFor={id} className="text-sm">
          {label}
        </label>
      </div>
      {code ? <FieldError id={`${id}-error`}>{words(name, code, true)}</FieldError> : null}
    </div>
  );
};
