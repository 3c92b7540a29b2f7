import type { InputHTMLAttributes, Ref } from "react";

/** The look of every text-like control. `:read-only` would match every select, so the attribute is asked. */
export const controlClass =
  "block w-full min-h-11 rounded-(--radius) border border-control bg-surface px-3 py-2 text-base text-ink " +
  "placeholder:font-sans placeholder:text-muted aria-invalid:border-2 aria-invalid:border-danger " +
  "disabled:bg-ground disabled:text-muted [&[readonly]]:bg-ground";

interface InputProps extends InputHTMLAttributes<HTMLInputElement> {
  /** For numbers people compare digit by digit. */
  readonly figures?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

export const Input = ({ figures = false, className = "", type = "text", ...rest }: InputProps) => (
  <input type={type} className={`${controlClass} ${figures ? "figures" : ""} ${className}`} {...rest} />
);
