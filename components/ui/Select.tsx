import type { Ref, SelectHTMLAttributes } from "react";
import { controlClass } from "./Input";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly options: readonly (Option | OptionGroup)[];
  /** Words of the empty choice; without them there is none. */
  readonly placeholder?: string;
  readonly ref?: Ref<HTMLSelectElement>;
}

const OptionItem = ({ value, label }: Option) => <option value={value}>{label}</option>;

/** The browser's own select: light, and right on every phone. */
export const Select = ({ options, placeholder, className = "", ...rest }: SelectProps) => (
  <select className={`${controlClass} ${className}`} {...rest}>
    {placeholder === undefined ? null : <option value="">{placeholder}</option>}
    {options.map((item) =>
      "options" in item ? (
        <optgroup key={item.label} label={item.label}>
          {item.options.map((option) => (
            <OptionItem key={option.value} {...option} />
          ))}
        </optgroup>
      ) : (
        <OptionItem key={item.value} {...item} />
      ),
    )}
  </select>
);
