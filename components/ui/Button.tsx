import type { ButtonHTMLAttributes } from "react";

export type ButtonTone = "primary" | "quiet" | "danger" | "link";
export type ButtonSize = "md" | "sm";

const TONES: Record<ButtonTone, string> = {
  primary: "button-primary",
  quiet: "button-quiet",
  danger: "button-danger",
  link: "button-link",
};
const SIZES: Record<ButtonSize, string> = {
  md: "min-h-11 px-5 py-2 text-base",
  sm: "min-h-8 px-3 py-1 text-sm max-md:min-h-11 pointer-coarse:min-h-11",
};

/** The classes of a button, for elements that look like one. */
export const buttonClass = (tone: ButtonTone = "primary", size: ButtonSize = "md", extra = ""): string =>
  `no-print button ${TONES[tone]} ${SIZES[size]} ${extra}`.trimEnd();

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: ButtonTone;
  readonly size?: ButtonSize;
}

export const Button = ({ tone, size, className = "", type = "button", ...rest }: ButtonProps) => (
  <button type={type} className={buttonClass(tone, size, className)} {...rest} />
);
