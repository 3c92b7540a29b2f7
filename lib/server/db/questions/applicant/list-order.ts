import "server-only";
import { type ApplicantList, STATES } from "@/lib/domain/case/states";
import type { ListOrder, ListView } from "@/lib/domain/lists/list-view";
import { APPLICATION_TYPES } from "@/lib/domain/types/known-types";
import { openText, seal } from "@/lib/server/base/crypto";
import { Prisma } from "../../generated/client";
import { DAY_COLUMNS } from "./list-search";

const stamp = (at: Prisma.Sql, last: string): Prisma.Sql =>
  Prisma.sql`COALESCE(to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), ${last})`;

/** Where a code stands in the order of the procedure; one nobody knows stands last. */
const rank = (codes: readonly string[], column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`lpad(COALESCE(array_position(${[...codes]}::text[], ${column}), 99)::text, 2, '0')`;

/** What a row is put in order by, as text that sorts like it; a row without a day stands last either way. */
const keyOf = (list: ApplicantList, { by, isDown }: ListOrder): Prisma.Sql => {
  const last = isDown ? "" : "\u{fffd}";
  const keys = {
    serial: Prisma.sql`a."serial"`,
    type: rank(APPLICATION_TYPES, Prisma.sql`a."type"`),
    name: Prisma.sql`a."searchName"`,
    nationality: Prisma.sql`a."nationality"`,
    day: stamp(DAY_COLUMNS[list], last),
    state: rank(STATES, Prisma.sql`a."state"`),
    due: Prisma.sql`COALESCE(a."dueOn", ${last})`,
    changed: stamp(Prisma.sql`a."updatedAt"`, last),
  } as const satisfies Record<ListOrder["by"], Prisma.Sql>;
  return Prisma.sql`${keys[by]} COLLATE "C"`;
};

export interface PlacedRow {
  readonly serial: string;
  readonly orderKey: string;
}

const boundTo = (list: ApplicantList, { by, isDown }: ListOrder): string =>
  `list:${list}:${isDown ? "-" : ""}${by}`;

/** A place in an address: the row it stands for, sealed, because a name may be what it is ordered by. */
const cursorOf = (list: ApplicantList, order: ListOrder, { orderKey, serial }: PlacedRow): string =>
  Buffer.from(seal(JSON.stringify([orderKey, serial]), boundTo(list, order))).toString("base64url");

/** A cursor that is none, or is one of another list or order, is the top. */
const placeOf = (list: ApplicantList, order: ListOrder, cursor: string): PlacedRow | undefined => {
  if (!cursor) return undefined;
  try {
    const bytes = new Uint8Array(Buffer.from(cursor, "base64url"));
    const [orderKey, serial] = JSON.parse(openText(bytes, boundTo(list, order))) as [string, string];
    return { orderKey, serial };
  } catch {
    return undefined;
  }
};

export interface PageOfList {
  readonly key: Prisma.Sql;
  /** Which rows (`found`) lie on the page's side of its cursor. */
  readonly beyond: Prisma.Sql;
  readonly orderBy: Prisma.Sql;
  /** What was read, in the order it is shown in. */
  readonly shown: <Row>(read: readonly Row[]) => Row[];
  /** How many rows lie before the page. */
  readonly preceding: (counts: { total: number; beyond: number; read: number }) => number;
  readonly cursorOf: (row: PlacedRow) => string;
}

/** Pages by the first or last row of the page beside, the unique serial number making every order one: a page stays right
 *  when a row is added or deleted meanwhile. */
export const pageOfList = (list: ApplicantList, { order, after, before }: ListView): PageOfList => {
  const behind = placeOf(list, order, after);
  const ahead = behind ? undefined : placeOf(list, order, before);
  const place = behind ?? ahead;
  const isUp = order.isDown === (ahead !== undefined);
  const way = isUp ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const sign = isUp ? Prisma.sql`>` : Prisma.sql`<`;
  return {
    key: keyOf(list, order),
    beyond: place
      ? Prisma.sql`("orderKey", "serial" COLLATE "C") ${sign} (${place.orderKey}, ${place.serial})`
      : Prisma.sql`TRUE`,
    orderBy: Prisma.sql`"orderKey" ${way}, "serial" COLLATE "C" ${way}`,
    shown: (read) => (ahead ? [...read].reverse() : [...read]),
    preceding: ({ total, beyond, read }) => (ahead ? beyond - read : total - beyond),
    cursorOf: (row) => cursorOf(list, order, row),
  };
};
