import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { factsOfLocale } from "@/lib/domain/locales";
import { formatDay, formatDayOfYear } from "./dates";

/** What a text message has room for of a hall's name; the longest of the demo is as long without its remark. */
const HALL_LENGTH = 12;
/** "11-26 15:30", as a moment near at hand is kept in a message that waits. The year does not matter: it is leap, so that
 *  every day exists. */
const NEAR_MOMENT = /^(\d\d-\d\d) (\d\d:\d\d)$/;
const ANY_YEAR = "2000";

/** The name without what stands in brackets at its end, and no longer than there is room for. */
const shortHall = (name: string): string => {
  const plain = name.replace(/[（(][^（）()]*[）)]$/, "").trim();
  const letters = Array.from(plain);
  return letters.length > HALL_LENGTH ? `${letters.slice(0, HALL_LENGTH - 1).join("")}…` : plain;
};

type Values = Readonly<Record<string, string>>;

/** The values of a text message as people of the language read them: a day as 2026年12月18日 or 18 Dec 2026, a near moment
 *  as 12月18日15:30 or 18 Dec, 15:30. Where a message is counted in characters of 70 (domain.md §8.5) the hall's name is cut,
 *  and a day loses its year beside an hour or a reason, whose room it needs: such a day is at most a month away. */
export const inWordsOfMessage = (values: Values, locale: string): Record<string, string> => {
  const facts = factsOfLocale(locale);
  const crowded = facts.shortSms && ("slot" in values || "reason" in values);
  const said = ([name, value]: readonly [string, string]): string => {
    if (name === "hall" && facts.shortSms) return shortHall(value);
    if (isPlainDate(value)) return crowded ? formatDayOfYear(value, locale) : formatDay(value, locale);
    const [, day, time] = NEAR_MOMENT.exec(value) ?? [];
    if (!day || !time) return value;
    return `${formatDayOfYear(`${ANY_YEAR}-${day}`, locale)}${facts.beforeTimeOfMoment}${time}`;
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said([name, value])]));
};
