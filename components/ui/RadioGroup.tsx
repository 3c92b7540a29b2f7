import type { ChangeEventHandler, ReactNode, Ref } from "react";
import { FieldError } from "./Field";

interface RadioOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

interface RadioGroupProps {
  /** The first radio's id is `id`, so an error summary can link to it; the others are `id-2`, `id-3` … */
  readonly id: string;
  readonly name: string;
  readonly legend: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly required?: boolean;
  readonly options: readonly RadioOption[];
  readonly defaultValue?: string;
  readonly onChange?: ChangeEventHandler<HTMLInputElement>;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Lays the choices out as a grid of tiles, for dates and times. */
  readonly grid?: boolean;
  readonly className?: string;
}

/** One choice of a few, all in sight. */
export const RadioGroup = (props: RadioGroupProps) => {
  const {
    id,
    name,
    legend,
    hint,
    error,
    required,
    options,
    defaultValue,
    onChange,
    inputRef,
    grid,
    className = "",
  } = props;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset className={className} aria-describedby={describedBy}>
      <legend className={`text-[0.9375rem] font-semibold ${required ? "needed" : ""}`}>{legend}</legend>
      {hint ? (
        <div id={`${id}-hint`} className="mt-0.5 text-sm text-muted">
          {hint}
        </div>
      ) : null}
      <div className={`mt-2 grid gap-2 ${grid ? "grid-cols-2 sm:grid-cols-3 lg:grid-cols-4" : ""}`}>
        {options.map((option, at) => (
          <label
            key={option.value}
            className={`flex min-h-11 items-start rounded-(--radius) border border-line bg-surface py-2.5 ${grid ? "gap-2 px-2.5" : "gap-3 px-3"} has-checked:border-primary has-checked:bg-primary-soft has-disabled:opacity-60 ${error ? "border-danger" : ""}`}
          >
            <input
              ref={inputRef}
              type="radio"
              id={at === 0 ? id : `${id}-${at + 1}`}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              required={required}
              onChange={onChange}
              className="mt-0.5 size-5 shrink-0 accent-primary"
            />
            <span className={grid ? "break-keep" : undefined}>
              {option.label}
              {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
};
