import "server-only";
import { addDays } from "@/lib/domain/calendar/plain-date";
import { normalisePassportNo } from "@/lib/domain/people/passport";
import { nameWords } from "@/lib/domain/people/searchable-name";
import { typedNumber } from "@/lib/domain/typed-text";
import { today } from "../base/clock";
import { Prisma } from "./generated/client";
import { passportIndex } from "./repositories/applications";

export const DUE_FILTERS = ["overdue", "today", "soon"] as const;
type DueFilter = (typeof DUE_FILTERS)[number];

/** What an officer asks of a queue; what is empty asks nothing. */
export interface QueueSearch {
  /** A serial number or a part of it, a whole passport number, or the beginnings of a name's words in any order. */
  readonly text: string;
  readonly due: DueFilter | undefined;
  readonly type: string;
  readonly nationality: string;
}

/** Fewer digits would be found in every serial number. */
const LEAST_DIGITS = 3;
const LEAST_PASSPORT = 5;
/** Days from today that are soon (assumed). */
const SOON_DAYS = 2;

const dueWhere = (due: DueFilter): Prisma.Sql => {
  const date = today();
  if (due === "overdue") return Prisma.sql`a."dueOn" < ${date}`;
  return due === "today"
    ? Prisma.sql`a."dueOn" = ${date}`
    : Prisma.sql`a."dueOn" BETWEEN ${date} AND ${addDays(date, SOON_DAYS)}`;
};

const all = (conditions: readonly Prisma.Sql[]): Prisma.Sql => Prisma.join([...conditions], " AND ");

/** Longer than any name's word, and short enough for the database to look for. */
const LONGEST_WORD = 200;

/** The words begin some of the name's, as the index of the names that wait has them: letters and figures alone, so that
 *  nothing of them is a sign to the database. */
const isNamed = (words: readonly string[]): Prisma.Sql =>
  Prisma.sql`array_to_tsvector(array_remove(string_to_array(a."searchName", ' '), '')) @@ ${words.map((word) => `'${word.slice(0, LONGEST_WORD)}':*`).join(" & ")}::tsquery`;

/** Whose name or passport it is, is told of those rows alone whose person the list names. */
const textWhere = (text: string, named: Prisma.Sql): Prisma.Sql => {
  const number = typedNumber(text);
  const passportNo = normalisePassportNo(text);
  const words = nameWords(text);
  const ways: Prisma.Sql[] = [];
  if (/^\d+$/.test(number) && number.length >= LEAST_DIGITS)
    ways.push(Prisma.sql`position(${number} IN a."serial") > 0`);
  if (passportNo.length >= LEAST_PASSPORT && /\d/.test(passportNo))
    ways.push(Prisma.sql`${named} AND a."passportIndex" = ${passportIndex(passportNo)}`);
  if (words.length > 0) ways.push(all([named, isNamed(words)]));
  return ways.length > 0 ? Prisma.sql`(${Prisma.join(ways, " OR ")})` : Prisma.sql`FALSE`;
};

/** The rows (`"Application" a`) a search leaves of a queue; it only ever narrows what the desk lists, which the index of
 *  states or the hall's day bounds however many cases there are.
 *  @param named the rows of the queue that name their person to this officer */
export const searched = (
  { text, due, type, nationality }: QueueSearch,
  named: Prisma.Sql = Prisma.sql`TRUE`,
): Prisma.Sql =>
  all([
    text ? textWhere(text, named) : Prisma.sql`TRUE`,
    ...(due ? [dueWhere(due)] : []),
    ...(type ? [Prisma.sql`a."type" = ${type}`] : []),
    ...(nationality ? [named, Prisma.sql`a."nationality" = ${nationality}`] : []),
  ]);

export const isSearch = (search: QueueSearch): boolean => Object.values(search).some(Boolean);

export const NO_SEARCH: QueueSearch = { text: "", due: undefined, type: "", nationality: "" };

/** How an officer reads a queue: what is searched for, in which order, and where the page begins. */
export interface QueueReading<Order> {
  readonly search?: QueueSearch;
  readonly order?: Order;
  readonly after?: string | undefined;
}
