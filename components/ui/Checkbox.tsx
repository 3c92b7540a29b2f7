import type { InputHTMLAttributes, ReactNode, Ref } from "react";
import { controlProps, FieldError } from "./Field";

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One box and its sentence; the whole line is the target. */
export const Checkbox = ({ id, label, hint, error, required, className = "", ...rest }: CheckboxProps) => (
  <div className={className}>
    <div className="flex gap-3">
      <input
        type="checkbox"
        className="mt-0.5 size-6 shrink-0 accent-primary"
        {...controlProps(id, { hint: Boolean(hint), error: Boolean(error), required })}
        {...rest}
      />
      <div>
        <label htmlFor={id} className={`block py-0.5 ${required ? "needed" : ""}`}>
          {label}
        </label>
        {hint ? (
          <div id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </div>
        ) : null}
      </div>
    </div>
    {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
  </div>
);
