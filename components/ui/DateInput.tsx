"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  type ChangeEvent,
  type FocusEvent,
  type FormEvent,
  type Ref,
  useEffect,
  useRef,
  useState,
} from "react";
import { ScriptOnly } from "./ScriptOnly";
import { useHydrated } from "./use-hydrated";
import {
  DATE_PARTS,
  type DateParts,
  datePartName,
  joinedDate,
  partsOfDate,
  readDate,
} from "@/lib/domain/calendar/typed-date";
import { isBirthDate } from "@/lib/domain/calendar/birth-date";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { factsOfLocale } from "@/lib/domain/locales";
import { formatDate } from "@/lib/i18n/dates";
import type { ControlProps } from "./Field";
import { fillControl } from "./fill-control";
import { Icon } from "./Icon";
import { controlClass } from "./Input";

interface DateInputProps extends ControlProps {
  readonly name: string;
  /** What is asked for, as the label beside it says. */
  readonly legend: string;
  /** `YYYY-MM-DD`, or what was typed of one. */
  readonly defaultValue?: string;
  /** The days the calendar offers. */
  readonly min?: string;
  readonly max?: string;
  /** "bday": browsers may fill it in. */
  readonly autoComplete?: string;
  readonly className?: string;
  /** Of the whole date, as a form's library registers it. */
  readonly ref?: Ref<HTMLInputElement>;
  readonly onChange?: (event: ChangeEvent<HTMLInputElement>) => unknown;
  readonly onBlur?: (event: FocusEvent<HTMLInputElement>) => unknown;
}

type Part = keyof DateParts;

/** Year, month and day in the order in which the language writes them. */
const orderIn = (locale: string): readonly Part[] =>
  [...factsOfLocale(locale).day.matchAll(/\{(year|month|day)\}/g)].map(([, part]) => part as Part);

const partIn = (box: HTMLElement | null, part: Part): HTMLInputElement | null =>
  box?.querySelector<HTMLInputElement>(`[data-part="${part}"]`) ?? null;

const partsIn = (box: HTMLElement | null): DateParts => {
  const [year, month, day] = DATE_PARTS.map((part) => partIn(box, part)?.value ?? "");
  return { year: year ?? "", month: month ?? "", day: day ?? "" };
};

const show = (box: HTMLElement | null, answer: string): void => {
  const parts = partsOfDate(answer);
  for (const part of DATE_PARTS) {
    const input = partIn(box, part);
    if (input && input.value !== parts[part]) input.value = parts[part];
  }
};

/** A date in three fields, which no browser puts into an order of its own; said again in words, and with the browser's
 *  calendar beside it. A whole date pasted into any of them is understood. The whole stands in an entry of its own, in
 *  which script keeps it; without script the server joins the three (lib/server/edge/actions/form-entries.ts). */
export const DateInput = (props: DateInputProps) => {
  const { id, name, legend, defaultValue = "", min, max, autoComplete, className = controlClass } = props;
  const { ref, onChange, onBlur, ...rest } = props;
  const locale = useLocale();
  const t = useTranslations("dates");
  const hydrated = useHydrated();
  const box = useRef<HTMLFieldSetElement>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState(defaultValue);
  /** While the page comes alive: a line of words that came up then would move what somebody is about to press. */
  const quiet = useRef(false);
  const whole = (): HTMLInputElement | null =>
    box.current?.querySelector<HTMLInputElement>("[data-whole]") ?? null;
  const put = (date: string): void => {
    const input = whole();
    if (input?.form) fillControl(input.form, name, date);
  };
  // Of a birth the passport may know the year alone.
  const isWhole = autoComplete === "bday" ? isBirthDate : isPlainDate;
  const [first, ...others] = orderIn(locale);

  // A browser may have filled the fields in before anything listened.
  useEffect(() => {
    const typed = joinedDate(partsIn(box.current));
    const input = box.current?.querySelector<HTMLInputElement>("[data-whole]");
    if (typed && input?.form && input.value !== typed) {
      quiet.current = true;
      fillControl(input.form, name, typed);
      quiet.current = false;
    } else setAnswer(input?.value ?? "");
    const form = input?.form;
    // A form that is emptied says no day any more; its controls are only just being emptied.
    const emptied = (): void => void setTimeout(() => setAnswer(input?.value ?? ""));
    form?.addEventListener("reset", emptied);
    return () => form?.removeEventListener("reset", emptied);
  }, [name]);

  const typedInto = ({ target, nativeEvent }: FormEvent<HTMLInputElement>): void => {
    // Of a date typed letter by letter nobody knows yet where it ends; one that comes at once was pasted or filled in.
    const kind = (nativeEvent as InputEvent).inputType ?? "";
    const atOnce = !/^(?:insertText|insertComposition|delete)/.test(kind);
    const date = atOnce && target instanceof HTMLInputElement ? readDate(target.value) : undefined;
    if (date) show(box.current, date);
    put(joinedDate(partsIn(box.current)));
  };
  const left = (event: FocusEvent<HTMLFieldSetElement>): void => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    const typed = joinedDate(partsIn(box.current));
    if (isWhole(typed)) show(box.current, typed);
    const input = whole();
    if (input) onBlur?.({ ...event, type: "blur", target: input, currentTarget: input });
  };
  const field = (part: Part, at: number) => (
    <div key={part} className={`min-w-0 grow ${part === "year" ? "max-w-24 basis-16" : "max-w-16 basis-11"}`}>
      <label htmlFor={at === 0 ? id : `${id}-${part}`} className="block text-sm text-muted">
        {t(part)}
      </label>
      <input
        data-part={part}
        data-of={at === 0 ? name : undefined}
        id={at === 0 ? id : `${id}-${part}`}
        name={hydrated ? undefined : datePartName(name, part)}
        inputMode="numeric"
        autoComplete={autoComplete === "bday" ? `bday-${part}` : "off"}
        defaultValue={partsOfDate(defaultValue)[part]}
        onInput={typedInto}
        className={`${className} figures`}
        aria-describedby={rest["aria-describedby"]}
        aria-invalid={rest["aria-invalid"]}
        aria-required={rest["aria-required"]}
      />
    </div>
  );
  return (
    <fieldset ref={box} onBlur={left} className="min-w-0">
      <legend className="sr-only">{legend}</legend>
      <input
        data-whole
        hidden
        ref={ref}
        name={name}
        defaultValue={defaultValue}
        onChange={(event) => {
          const { value } = event.target;
          if (!quiet.current) setAnswer(value);
          if (joinedDate(partsIn(box.current)) !== value) show(box.current, value);
          onChange?.(event);
        }}
      />
      <div className="flex flex-wrap items-end gap-2">
        {first ? field(first, 0) : null}
        {others.map((part) => field(part, 1))}
        <ScriptOnly>
          <span className="relative">
            <input
              ref={calendar}
              type="date"
              tabIndex={-1}
              aria-hidden
              {...{ min, max }}
              value={isPlainDate(answer) ? answer : ""}
              onChange={({ target }) => put(target.value)}
              className="absolute inset-0 -z-10 size-full opacity-0"
            />
            <button
              type="button"
              aria-label={t("choose")}
              title={t("choose")}
              onClick={() => calendar.current?.showPicker()}
              className={`${className === controlClass ? "size-11" : "size-8"} inline-grid place-items-center rounded-(--radius) border border-control bg-surface text-primary`}
            >
              <Icon of="calendar-days" size={20} />
            </button>
          </span>
        </ScriptOnly>
      </div>
      <p aria-live="polite" className="mt-1 text-sm text-muted empty:hidden">
        {isWhole(answer) ? formatDate(answer, locale) : ""}
      </p>
    </fieldset>
  );
};
