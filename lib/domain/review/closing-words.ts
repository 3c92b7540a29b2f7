import { byLocale, type ByLocale, LOCALES, type Locale } from "../locales";
import { isLocalText, type LocalText } from "../text";
import {
  INTERVIEW_FAIL_REASONS,
  NON_ACCEPTANCE_REASONS,
  PRE_REJECT_REASONS,
  REFUSAL_GROUNDS,
} from "./refusal-grounds";

/** Every reason for which an officer ends an application. */
export const CLOSING_REASONS = [
  ...new Set([
    ...PRE_REJECT_REASONS,
    ...NON_ACCEPTANCE_REASONS,
    ...INTERVIEW_FAIL_REASONS,
    ...REFUSAL_GROUNDS,
  ] as const),
];

/** The sentence an explanation begins with, by reason; one that breaks off with a colon is ended by the officer. */
export type ClosingSentences = Readonly<Partial<Record<string, ByLocale<string>>>>;

/** The names under which an explanation is sent, and its errors come back. */
export const noteName = (locale: Locale): string => `note.${locale}`;

/** What an officer explained, as it was kept with an event. Until the words were asked for in every language there was
 *  one text for all; the history cannot be rewritten. */
export const keptNote = (data: unknown): LocalText | undefined => {
  if (typeof data !== "object" || data === null || !("note" in data)) return undefined;
  const { note } = data;
  if (typeof note === "string" && note !== "") return byLocale(() => note);
  return isLocalText(note) ? note : undefined;
};

/** The explanation as it was typed, the reason's own sentence where nothing was (a form sent without script). */
export const explained = (
  entries: Readonly<Record<string, string | undefined>>,
  sentence: ByLocale<string> | undefined,
): ByLocale<string> => byLocale((locale) => entries[noteName(locale)]?.trim() || (sentence?.[locale] ?? ""));

export const NOTE_NAMES: readonly string[] = LOCALES.map(noteName);
