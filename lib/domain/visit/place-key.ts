import { isPlainDate } from "../calendar/plain-date";
import type { Place } from "./slots";

/** A place as one text, the value of its radio: "1 2026-12-01 09:00". */
export const placeKey = ({ hallId, date, start }: Place): string => `${hallId} ${date} ${start}`;

/** The place behind such a text; undefined for whatever has not its form. Whether there is one, the database knows. */
export const placeOfKey = (text: string): Place | undefined => {
  const [, hallId = "", date = "", start = ""] = /^([\w-]{1,20}) (\S{10}) (\d\d:\d\d)$/.exec(text) ?? [];
  return isPlainDate(date) ? { hallId, date, start } : undefined;
};
