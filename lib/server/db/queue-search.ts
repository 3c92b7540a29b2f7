import "server-only";
import { addDays } from "@/lib/domain/calendar/plain-date";
import { normalisePassportNo } from "@/lib/domain/people/passport";
import { nameWords } from "@/lib/domain/people/searchable-name";
import { typedNumber } from "@/lib/domain/typed-text";
import { today } from "../base/clock";
import type { Prisma } from "./generated/client";
import { passportIndex } from "./repositories/applications";

export const DUE_FILTERS = ["overdue", "today", "soon"] as const;
type DueFilter = (typeof DUE_FILTERS)[number];

/** What an officer asks of a queue; what is empty asks nothing. */
export interface QueueSearch {
  /** A serial number or a part of it, a whole passport number, or the beginnings of a name's words in any order. */
  readonly text: string;
  readonly due: DueFilter | undefined;
  readonly type: string;
}

/** Fewer digits would be found in every serial number. */
const LEAST_DIGITS = 3;
const LEAST_PASSPORT = 5;
/** Days from today that are soon (assumed). */
const SOON_DAYS = 2;

const dueWhere = (due: DueFilter): Prisma.ApplicationWhereInput => {
  const date = today();
  if (due === "overdue") return { dueOn: { lt: date } };
  return { dueOn: due === "today" ? date : { gte: date, lte: addDays(date, SOON_DAYS) } };
};

const nothing: Prisma.ApplicationWhereInput = { id: { in: [] } };

/** Whose name or passport it is, is told of those rows alone whose person the list names. */
const textWhere = (text: string, named: Prisma.ApplicationWhereInput): Prisma.ApplicationWhereInput => {
  const number = typedNumber(text);
  const passportNo = normalisePassportNo(text);
  const words = nameWords(text);
  const ways: Prisma.ApplicationWhereInput[] = [];
  if (/^\d+$/.test(number) && number.length >= LEAST_DIGITS) ways.push({ serial: { contains: number } });
  if (passportNo.length >= LEAST_PASSPORT && /\d/.test(passportNo))
    ways.push({ AND: [named, { passportIndex: passportIndex(passportNo) }] });
  if (words.length > 0)
    ways.push({ AND: [named, ...words.map((word) => ({ searchName: { contains: ` ${word}` } }))] });
  return ways.length > 0 ? { OR: ways } : nothing;
};

/** The rows a search leaves of a queue; it only ever narrows what the desk lists, which the index of states bounds
 *  however many cases there are.
 *  @param named the rows of the queue that name their person to this officer */
export const searched = (
  { text, due, type }: QueueSearch,
  named: Prisma.ApplicationWhereInput = {},
): Prisma.ApplicationWhereInput => ({
  AND: [text ? textWhere(text, named) : {}, due ? dueWhere(due) : {}, type ? { type } : {}],
});

export const isSearch = ({ text, due, type }: QueueSearch): boolean => Boolean(text || due || type);

export const NO_SEARCH: QueueSearch = { text: "", due: undefined, type: "" };
