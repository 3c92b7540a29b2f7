/** What the code needs to know of a language besides its messages. A date's pattern takes {year}, {month}, {day} and
 *  {weekday}; `numericMonth`: the month is a figure, else its short name. */
interface LocaleFacts {
  /** BCP 47: `<html lang>`. */
  readonly lang: string;
  /** BCP 47, for Intl. */
  readonly tag: string;
  /** The language's own name, for the switch; the short one is what fits on a phone. */
  readonly name: string;
  readonly shortName: string;
  /** Whether its readers call a person by the Chinese name, where there is one. */
  readonly chineseNames: boolean;
  readonly numericMonth: boolean;
  /** Whether its text messages are counted in characters of 70, so that a reason must be cut (domain.md §8.5). */
  readonly shortSms: boolean;
  /** A day with weekday; without its year; without its weekday; and what stands between a day and a time. */
  readonly date: string;
  readonly nearDate: string;
  readonly day: string;
  readonly beforeTime: string;
  readonly beforeTimeOfMoment: string;
}

/** Every language of the platform. Adding one: its line here and its folder of messages. English months are those of
 *  en-US (Sep, not Sept). */
const FACTS = {
  zh: {
    lang: "zh-CN",
    tag: "zh-CN",
    name: "中文",
    shortName: "中文",
    chineseNames: true,
    shortSms: true,
    numericMonth: true,
    date: "{year}年{month}月{day}日（{weekday}）",
    nearDate: "{month}月{day}日（{weekday}）",
    day: "{year}年{month}月{day}日",
    beforeTime: " ",
    beforeTimeOfMoment: "",
  },
  en: {
    lang: "en",
    tag: "en-US",
    name: "English",
    shortName: "EN",
    chineseNames: false,
    shortSms: false,
    numericMonth: false,
    date: "{weekday} {day} {month} {year}",
    nearDate: "{weekday} {day} {month}",
    day: "{day} {month} {year}",
    beforeTime: ", ",
    beforeTimeOfMoment: ", ",
  },
} as const satisfies Readonly<Record<string, LocaleFacts>>;

export type Locale = keyof typeof FACTS;
export const LOCALES = Object.keys(FACTS) as [Locale, ...Locale[]];
export const DEFAULT_LOCALE: Locale = "zh";

export const isLocale = (text: string | null | undefined): text is Locale =>
  text !== null && text !== undefined && Object.hasOwn(FACTS, text);

/** The facts of a language; what is none of ours is answered as English. */
export const factsOfLocale = (locale: string): LocaleFacts => (isLocale(locale) ? FACTS[locale] : FACTS.en);

/** A language of ours for whatever was stored or asked; English for a stranger's. */
export const localeFrom = (text: string | null | undefined): Locale => (isLocale(text) ? text : "en");
