import "server-only";
import { Prisma } from "../../generated/client";
import type { QueueReading } from "../../queue-search";

/** A hall's day is read whole, so that its lists have no pages. */
export type HallReading<Order> = Omit<QueueReading<Order>, "after">;

export const shownOf = (rows: readonly { readonly matches: boolean }[]): number =>
  rows.filter(({ matches }) => matches).length;
export const wayOf = ({ isDown }: { readonly isDown: boolean }): Prisma.Sql =>
  isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`;
