"use client";

import { useLocale } from "next-intl";
import { type InputHTMLAttributes, type Ref, useEffect, useRef, useState } from "react";
import { formatDate } from "@/lib/i18n/dates";
import { controlClass } from "./Input";

interface DateInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  readonly ref?: Ref<HTMLInputElement>;
}

/** The browser's own date control; its value is a plain `YYYY-MM-DD`. The browser writes a day in its own language and
 *  order, so the day chosen is said again in the page's. */
export const DateInput = ({ className = "", ref, onChange, ...rest }: DateInputProps) => {
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const [day, setDay] = useState(String(rest.defaultValue ?? ""));
  // A form may have filled the control in before anything was typed.
  useEffect(() => setDay(box.current?.querySelector("input")?.value ?? ""), []);
  return (
    <div ref={box}>
      <input
        type="date"
        className={`${controlClass} figures ${className}`}
        {...rest}
        ref={ref}
        onChange={(event) => {
          setDay(event.target.value);
          onChange?.(event);
        }}
      />
      <p aria-live="polite" className="mt-1 text-sm text-muted empty:hidden">
        {day ? formatDate(day, locale) : ""}
      </p>
    </div>
  );
};
