import type { Ref, TextareaHTMLAttributes } from "react";
import { controlClass } from "./Input";

interface TextareaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export const Textarea = ({ className = "", rows = 4, ...rest }: TextareaProps) => (
  <textarea rows={rows} className={`${controlClass} ${className}`} {...rest} />
);
