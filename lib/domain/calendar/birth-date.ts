import { addDays, addMonths, isPlainDate } from "./plain-date";

const WITHOUT_DAY = /^(\d{4}-(?:0[1-9]|1[0-2]))-00$/;
const WITHOUT_MONTH = /^(\d{4})-00-00$/;

/** The last day a birth date may mean, by which people are judged: whoever may still be a child is treated as one. A
 *  passport that knows no day, or neither month nor day, prints 00 there (ICAO Doc 9303-3). Undefined: it is no birth
 *  date. */
export const latestBirth = (birthDate: string | undefined): string | undefined => {
  if (!birthDate) return undefined;
  if (isPlainDate(birthDate)) return birthDate;
  const [, year] = WITHOUT_MONTH.exec(birthDate) ?? [];
  const last = year ? `${year}-12-31` : undefined;
  if (last) return isPlainDate(last) ? last : undefined;
  const [, month] = WITHOUT_DAY.exec(birthDate) ?? [];
  const first = `${month ?? ""}-01`;
  return isPlainDate(first) ? addDays(addMonths(first, 1), -1) : undefined;
};

/** A day, or a year with 00 for the day or for month and day. */
export const isBirthDate = (text: string): boolean => latestBirth(text) !== undefined;
