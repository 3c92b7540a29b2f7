/** What the code needs to know of a language besides its messages. A date's pattern takes {year}, {month}, {day} and
 *  {weekday}; `numericMonth`: the month is a figure, else its short name. */
export interface LocaleFacts {
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
  /** A day with weekday; without its year; without its weekday; with neither; and what stands between a day and a time. */
  readonly date: string;
  readonly nearDate: string;
  readonly day: string;
  readonly dayOfYear: string;
  readonly beforeTime: string;
  readonly beforeTimeOfMoment: string;
}

/** Every language of the platform. Adding one: its line here and its folder of messages. English months are those of
 *  en-US (Sep, not Sept). */
export const LANGUAGES = {
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
    dayOfYear: "{month}月{day}日",
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
    dayOfYear: "{day} {month}",
    beforeTime: ", ",
    beforeTimeOfMoment: ", ",
  },
} as const satisfies Readonly<Record<string, LocaleFacts>>;
