import type { ReactNode } from "react";
import { Icon } from "./Icon";

/** What a control needs to be tied to its label, hint and error; spread it on the control. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly "aria-required"?: true;
}

interface FieldErrorProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** An error in words under its control. */
export const FieldError = ({ id, children }: FieldErrorProps) => (
  <p id={id} className="mt-1.5 flex gap-1.5 text-sm font-semibold text-danger">
    <Icon of="circle-alert" size={17} className="mt-0.5" />
    <span>{children}</span>
  </p>
);

interface FieldProps {
  /** Also the control's id, so an error summary links to `#id`. */
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly required?: boolean;
  /** The word for optional fields, shown behind the label when the field is not required. */
  readonly optional?: string;
  readonly className?: string;
  readonly children: (control: ControlProps) => ReactNode;
}

const idsOf = (...ids: (string | false | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(" ") || undefined;

/** The wiring of one control: its props follow from the field's hint and error. */
export const controlProps = (
  id: string,
  has: { hint?: boolean; error?: boolean; required?: boolean },
): ControlProps => ({
  id,
  "aria-describedby": idsOf(has.hint && `${id}-hint`, has.error && `${id}-error`),
  ...(has.error ? { "aria-invalid": true } : {}),
  ...(has.required ? { "aria-required": true } : {}),
});

/** Label above, hint under it, control, error under that. */
export const Field = ({
  id,
  label,
  hint,
  error,
  required,
  optional,
  className = "",
  children,
}: FieldProps) => (
  <div className={className}>
    <label htmlFor={id} className={`block text-[0.9375rem] font-semibold ${required ? "needed" : ""}`}>
      {label}
    </label>
    {optional && !required ? <span className="sr-only">{optional}</span> : null}
    {hint ? (
      <div id={`${id}-hint`} className="mt-0.5 text-sm text-muted">
        {hint}
      </div>
    ) : null}
    <div className="mt-1.5">
      {children(controlProps(id, { hint: Boolean(hint), error: Boolean(error), required }))}
    </div>
    {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
  </div>
);
