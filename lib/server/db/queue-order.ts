import "server-only";
import type { CaseOrder } from "@/lib/domain/queue-order";
import { openText, seal } from "../base/crypto";
import { Prisma } from "./generated/client";
import { pageBy, type QueuePage } from "./queue-cursor";

/** What a row is put in order by, as text that sorts like it; a row without a day stands last either way. */
const keyOf = ({ by, isDown }: CaseOrder, named: Prisma.Sql): Prisma.Sql => {
  const last = isDown ? "" : "\u{fffd}";
  if (by === "due") return Prisma.sql`COALESCE(a."dueOn", ${last}) COLLATE "C"`;
  if (by === "submitted")
    return Prisma.sql`COALESCE(to_char(a."submittedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), ${last}) COLLATE "C"`;
  // Where a name stands among others would tell it: those the list does not name stand together at the end.
  return Prisma.sql`COALESCE(CASE WHEN ${named} THEN a."searchName" END, ${last}) COLLATE "C"`;
};

interface OrderedRow {
  readonly serial: string;
  readonly orderKey: string;
}

const KEYS = {
  due: /^(\d{4}-\d{2}-\d{2})?$/,
  submitted: /^\d{4}-[\dT:.-]{18}$/,
  name: /^[^\0]*$/,
} as const;
const SERIAL = /^\d{17}$/;
const SEALED_FOR = "queue:name";

/** A place in an address: behind the last row of the page before. A name in it is sealed. */
const cursorOf = ({ by }: CaseOrder, { orderKey, serial }: OrderedRow): string => {
  const place = `${orderKey}_${serial}`;
  return by === "name" ? Buffer.from(seal(place, SEALED_FOR)).toString("base64url") : place;
};

const opened = (cursor: string): string => {
  try {
    return openText(new Uint8Array(Buffer.from(cursor, "base64url")), SEALED_FOR);
  } catch {
    return "";
  }
};

/** Where a page begins; a cursor that is none, or is one of another order, begins at the top. */
const placeOf = ({ by }: CaseOrder, cursor: string | undefined): OrderedRow | undefined => {
  if (!cursor || cursor.length > 1_000) return undefined;
  const place = by === "name" ? opened(cursor) : cursor;
  const at = place.lastIndexOf("_");
  const [orderKey, serial] = [place.slice(0, at), place.slice(at + 1)];
  if (at < 0 || !SERIAL.test(serial)) return undefined;
  return KEYS[by].test(orderKey) ? { orderKey, serial } : undefined;
};

/** How a page of cases (`"Application" a`) is put in order, where it begins, and what its rows are ordered by. */
interface PageOfCases {
  readonly key: Prisma.Sql;
  /** A condition that begins with AND, or nothing. */
  readonly behind: Prisma.Sql;
  readonly orderBy: Prisma.Sql;
  readonly cut: <Row extends OrderedRow>(found: readonly Row[], size: number) => QueuePage<Row>;
}

/** Pages by the last row of the page before, the unique serial number making every order one, so that a page stays right
 *  while others work.
 *  @param named the rows that name their person to who asks */
export const pageOfCases = (
  order: CaseOrder,
  cursor: string | undefined,
  named: Prisma.Sql = Prisma.sql`TRUE`,
): PageOfCases => {
  const key = keyOf(order, named);
  const place = placeOf(order, cursor);
  const beyond = order.isDown ? Prisma.sql`<` : Prisma.sql`>`;
  const way = order.isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return {
    key,
    behind: place
      ? Prisma.sql`AND (${key}, a."serial" COLLATE "C") ${beyond} (${place.orderKey}, ${place.serial})`
      : Prisma.empty,
    // The index of states is in this very order; asked for by the bare column, nothing is sorted.
    orderBy:
      order.by === "due" && !order.isDown
        ? Prisma.sql`a."dueOn", a."serial"`
        : Prisma.sql`${key} ${way}, a."serial" ${way}`,
    cut: (found, size) => pageBy(found, size, (last) => cursorOf(order, last)),
  };
};
