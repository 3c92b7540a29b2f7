import "server-only";
import type { Locale } from "@/lib/domain/locales";
import { foundBy } from "@/lib/domain/searchable";
import { typedLine } from "@/lib/domain/typed-text";
import { messagesOf } from "../base/messages";
import { type IndexedEntry, pageIndex } from "./page-index";

/** A heading of our pages under which something is explained. */
export interface PageEntry {
  readonly href: string;
  readonly heading: string;
  /** What stands under it, from the first word that was searched for on. */
  readonly text: string;
}

const EXCERPT = 90;

/** From a little before the first word found, so that one sees why it was. */
const excerptOf = (text: string, words: readonly string[]): string => {
  const small = text.toLowerCase();
  const first = Math.min(...words.map((word) => small.indexOf(word)).filter((at) => at >= 0));
  const from = Number.isFinite(first) ? Math.max(0, first - 20) : 0;
  const cut = text.slice(from, from + EXCERPT);
  return `${from > 0 ? "…" : ""}${cut}${from + EXCERPT < text.length ? "…" : ""}`;
};

/** Pages and parts of the help that hold every word searched for, in the page's language; those whose heading or everyday
 *  words say it first, whole pages last. An index of the messages, made once: it asks no database. */
export const pagesFor = (q: string, locale: Locale, most: number): PageEntry[] => {
  const typed = typedLine(q).toLowerCase();
  const said = ({ page, heading, everyday, text }: IndexedEntry) => `${page} ${heading} ${everyday} ${text}`;
  const { found, holds } = foundBy(typed, pageIndex(locale), said, messagesOf(locale).everyday.little);
  // A page as a whole holds many words; what stands under a heading of its own is nearer to what was meant.
  const rank = ({ page, heading, everyday }: IndexedEntry) =>
    holds(`${heading} ${everyday}`) ? 0 : heading === page ? 2 : 1;
  return [...found]
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, most)
    .map(({ href, page, heading, text }) => ({
      href,
      heading: heading === page ? heading : `${page} · ${heading}`,
      text: excerptOf(text, typed.split(" ")),
    }));
};
