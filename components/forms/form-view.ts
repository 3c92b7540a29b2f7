import type { FieldKind } from "@/lib/domain/form/fields";
import type { Option, OptionGroup } from "@/components/ui/Select";

export type Choices = readonly (Option | OptionGroup)[];

/** One question as a page shows it: the domain's facts with the words of the page's language. */
export interface FieldView {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** The choices themselves, or the name of a list shared by several questions. */
  readonly choices?: Choices | string;
  readonly placeholder?: string;
  /** Asked only when another question of the form has one of these answers; the sentence is for pages without script. */
  readonly when?: { readonly field: string; readonly is: readonly string[]; readonly hint: string };
  readonly wide: boolean;
  readonly figures: boolean;
  readonly autoComplete?: string;
  readonly max?: number;
  readonly date?: "past" | "future";
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
  readonly fields: readonly string[];
  readonly title: string;
  readonly action: string;
}

/** What an autosave answers. */
export interface SavedView {
  readonly version: number;
  /** Shanghai's clock, "10:42". */
  readonly savedAt: string;
  readonly findings: readonly FindingView[];
}

/** Whether a question is asked, given the answers typed so far. */
export const isShown = (field: FieldView, values: Readonly<Record<string, string>>): boolean =>
  !field.when || field.when.is.includes(values[field.when.field] ?? "");
