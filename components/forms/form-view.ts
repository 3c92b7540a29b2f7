import { type Condition, holds } from "@/lib/domain/questions/condition";
import { FIELD_ERRORS, type FieldError } from "@/lib/domain/questions/field-errors";
import type { Field } from "@/lib/domain/questions/registry";
import type { FieldKind, Question } from "@/lib/domain/questions/question";
import type { Option, OptionGroup } from "@/components/ui/Select";

export type Choices = readonly (Option | OptionGroup)[];

/** Some hundred choices under headings, as they travel: each a code of three letters and its name, `|` between. With a
 *  name for every part they would be a third of their page. */
export type LongList = readonly { readonly label: string; readonly options: string }[];

export const packed = (options: readonly Option[]): string =>
  options.map(({ value, label }) => `${value}${label}`).join("|");

export const unpacked = (list: LongList): Choices =>
  list.map(({ label, options }) => ({
    label,
    options: options.split("|").map((one) => ({ value: one.slice(0, 3), label: one.slice(3) })),
  }));

/** One question as a page shows it: the domain's facts with the words of the page's language. */
export interface FieldView {
  readonly name: Field;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  /** Always, never, or while the condition holds. */
  readonly required: boolean | Condition;
  /** The choices themselves, or the name of a list shared by several questions. */
  readonly choices?: Choices | string;
  readonly placeholder?: string;
  /** Asked only while this holds. */
  readonly when?: Condition;
  /** Says so on pages without script. */
  readonly whenHint?: string;
  readonly wide: boolean;
  readonly figures: boolean;
  readonly autoComplete?: string;
  readonly max?: number;
  readonly date?: Question["date"];
}

export interface GroupView {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  /** Hardly anybody answers these questions. */
  readonly folded: boolean;
  readonly fields: readonly FieldView[];
}

/** A rule that bites or warns, in words, shown beside each of `fields`. */
export interface FindingView {
  readonly code: string;
  readonly severity: "BLOCK" | "WARN";
  readonly fields: readonly Field[];
  readonly title: string;
  readonly action: string;
  /** The way to the type that is for whoever it is found on. */
  readonly offer?: { readonly href: string; readonly label: string };
  /** The way to the answer it is about, where that stands on another page. */
  readonly elsewhere?: { readonly href: string; readonly label: string };
  /** The windows that help whoever it is found on, with address and telephone. */
  readonly places?: readonly string[];
}

/** What an autosave answers. */
export interface SavedView {
  readonly version: number;
  /** Shanghai's clock, "10:42". */
  readonly savedAt: string;
  readonly findings: readonly FindingView[];
  /** Of a case that came back: what its page has to show now. */
  readonly shape?: string;
}

type Typed = Readonly<Partial<Record<string, string>>>;

/** Whether a question is asked, given the answers typed so far. */
export const isShown = (field: FieldView, values: Typed): boolean => !field.when || holds(field.when, values);

/** Whether it must be answered, given the answers typed so far. */
export const isNeeded = ({ required }: FieldView, values: Typed): boolean =>
  typeof required === "boolean" ? required : holds(required, values);

/** Why answers are not accepted, by question. */
export type FieldCodes = Readonly<Partial<Record<string, FieldError>>>;

export const asFieldError = (code: string | undefined): FieldError | undefined =>
  FIELD_ERRORS.find((known) => known === code);

/** The codes an action answered, as far as they are codes of answers. */
export const fieldCodes = (codes: Readonly<Record<string, string | undefined>>): FieldCodes =>
  Object.fromEntries(
    Object.entries(codes).flatMap(([name, code]) => {
      const known = asFieldError(code);
      return known ? [[name, known]] : [];
    }),
  );
