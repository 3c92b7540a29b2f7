"use client";

import { type Ref, type SelectHTMLAttributes, useState } from "react";
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

/** Widths in letters, a Chinese character counting as two; no phone shows more of a closed select. */
const FITS = 28;
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0);

/** The browser's own select: light, and right on every phone. It cannot break a line, so that what does not fit is
 *  said once more under it, on a phone. */
export const Select = ({ options, placeholder, className = "", onChange, ...rest }: SelectProps) => {
  const [chosen, setChosen] = useState(String(rest.value ?? rest.defaultValue ?? ""));
  const all = options.flatMap((item) => ("options" in item ? item.options : item));
  const label = (
    all.find(({ value }) => value === chosen) ?? (placeholder === undefined ? all[0] : undefined)
  )?.label;
  return (
    <>
      <select
        className={`${controlClass} text-ellipsis ${className}`}
        onChange={(event) => {
          setChosen(event.target.value);
          onChange?.(event);
        }}
        {...rest}
      >
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
      {label && widthOf(label) > FITS ? (
        <p aria-hidden className="mt-1 text-sm text-muted sm:hidden">
          {label}
        </p>
      ) : null}
    </>
  );
};
