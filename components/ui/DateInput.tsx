import type { InputHTMLAttributes, Ref } from "react";
import { controlClass } from "./Input";

interface DateInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  readonly ref?: Ref<HTMLInputElement>;
}

/** The browser's own date control; its value is a plain `YYYY-MM-DD`. */
export const DateInput = ({ className = "", ...rest }: DateInputProps) => (
  <input type="date" className={`${controlClass} figures ${className}`} {...rest} />
);
