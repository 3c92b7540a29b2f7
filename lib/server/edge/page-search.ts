import "server-only";
import type { Locale } from "@/lib/domain/locales";
import { APPLICATION_TYPES } from "@/lib/domain/types/known-types";
import { typedLine } from "@/lib/domain/typed-text";
import { paths } from "@/lib/paths";
import { messagesOf } from "../base/messages";

/** A heading of our pages under which something is explained. */
export interface PageEntry {
  readonly href: string;
  readonly heading: string;
  /** What stands under it, from the first word that was searched for on. */
  readonly text: string;
}

interface IndexedEntry extends PageEntry {
  readonly page: string;
}

/** The pages of help and rules by the part of the messages they are made of. */
const HELP_PAGES = {
  eligibility: paths.eligibility,
  materials: paths.materials,
  templates: paths.templates,
  help: paths.help,
  accessibility: paths.accessibility,
} as const;

/** Under which keys a part of a page says its heading. */
const HEADINGS = ["title", "q"] as const;

type Words = string | { readonly [key: string]: Words };

/** What is filled in when a sentence is drawn is not searched. */
const plain = (text: string): string => text.replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "…");

const headingOf = (words: Words): string | undefined => {
  if (typeof words === "string") return undefined;
  return HEADINGS.map((key) => words[key]).find((each): each is string => typeof each === "string");
};

/** What stands in a part of a page, but for what has a heading of its own. */
const textsIn = (words: Words): string[] => {
  if (typeof words === "string") return [plain(words)];
  return headingOf(words) === undefined ? Object.values(words).flatMap(textsIn) : [];
};

/** Every heading of a page with what stands under it; what has a heading of its own stands under that. */
const entriesOf = (words: Words, page: string, href: string): IndexedEntry[] => {
  if (typeof words === "string") return [];
  const parts = Object.entries(words).filter(([key]) => !HEADINGS.some((each) => each === key));
  const own = parts.flatMap(([, part]) => textsIn(part));
  const heading = headingOf(words);
  const entry = heading ? [{ href, page, heading: plain(heading), text: own.join(" ") }] : [];
  return [...entry, ...parts.flatMap(([, part]) => entriesOf(part, page, href))];
};

/** The pages an applicant's menu leads to, found by their titles. */
const menuOf = ({ frame, account, status, vocabulary }: ReturnType<typeof messagesOf>): IndexedEntry[] =>
  [
    [paths.home(), frame.menuItems.home],
    ...APPLICATION_TYPES.map(
      (type) => [paths.apply(type), `${frame.menuItems.residencePermit} ${vocabulary.types[type]}`] as const,
    ),
    [paths.applications(), frame.menuItems.applications],
    [paths.todo(), frame.menuItems.todo],
    [paths.drafts(), frame.menuItems.drafts],
    [paths.account(), frame.menuItems.account],
    [paths.notices(), account.notices.title],
    [paths.status(), status.title],
  ].map(([href = "", heading = ""]) => ({ href, page: heading, heading, text: "" }));

const kept = new Map<Locale, readonly IndexedEntry[]>();

const indexOf = (locale: Locale): readonly IndexedEntry[] => {
  const known = kept.get(locale);
  if (known) return known;
  const messages = messagesOf(locale);
  const help: Readonly<Record<keyof typeof HELP_PAGES, Words>> = messages.help;
  const made = [
    ...menuOf(messages),
    ...(Object.keys(HELP_PAGES) as (keyof typeof HELP_PAGES)[]).flatMap((page) =>
      entriesOf(help[page], headingOf(help[page]) ?? "", HELP_PAGES[page]()),
    ),
  ];
  kept.set(locale, made);
  return made;
};

const EXCERPT = 90;

/** From a little before the first word found, so that one sees why it was. */
const excerptOf = (text: string, words: readonly string[]): string => {
  const small = text.toLowerCase();
  const first = Math.min(...words.map((word) => small.indexOf(word)).filter((at) => at >= 0));
  const from = Number.isFinite(first) ? Math.max(0, first - 20) : 0;
  const cut = text.slice(from, from + EXCERPT);
  return `${from > 0 ? "…" : ""}${cut}${from + EXCERPT < text.length ? "…" : ""}`;
};

/** Pages and parts of the help that hold every word searched for, in the page's language; those whose heading says it
 *  first. An index of the messages, made once: it asks no database. */
export const pagesFor = (q: string, locale: Locale, most: number): PageEntry[] => {
  const words = typedLine(q).toLowerCase().split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const found = indexOf(locale).filter(({ page, heading, text }) => holds(`${page} ${heading} ${text}`));
  const rank = ({ heading }: IndexedEntry) => (holds(heading) ? 0 : 1);
  return [...found]
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, most)
    .map(({ href, page, heading, text }) => ({
      href,
      heading: heading === page ? heading : `${page} · ${heading}`,
      text: excerptOf(text, words),
    }));
};
