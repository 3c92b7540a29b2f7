import type { ButtonHTMLAttributes } from "react";

export type ButtonTone = "primary" | "quiet" | "danger" | "link";
export type ButtonSize = "md" | "sm";

const TONES: Record<ButtonTone, string> = {
  primary:
    "border border-primary bg-primary text-on-primary hover:bg-primary-hover hover:border-primary-hover",
  quiet: "border border-line bg-surface text-primary hover:border-primary",
  danger: "border border-danger bg-surface text-danger hover:bg-danger-soft",
  link: "border border-transparent text-primary underline underline-offset-4 hover:text-primary-hover",
};
const SIZES: Record<ButtonSize, string> = {
  md: "min-h-11 px-5 py-2 text-base",
  sm: "min-h-8 px-3 py-1 text-sm max-md:min-h-11 pointer-coarse:min-h-11",
};

/** The classes of a button, for elements that look like one. */
export const buttonClass = (tone: ButtonTone = "primary", size: ButtonSize = "md", extra = ""): string =>
  `no-print inline-flex items-center justify-center gap-2 rounded-(--radius) font-semibold text-center no-underline ` +
  `disabled:opacity-60 disabled:cursor-not-allowed aria-disabled:opacity-60 ${TONES[tone]} ${SIZES[size]} ${extra}`;

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: ButtonTone;
  readonly size?: ButtonSize;
}

export const Button = ({ tone, size, className = "", type = "button", ...rest }: ButtonProps) => (
  <button type={type} className={buttonClass(tone, size, className)} {...rest} />
);
