import "server-only";
import { LIMITS } from "../../limits";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { today } from "@/lib/server/base/clock";
import { BY_TURN, type TicketOrder } from "@/lib/domain/queue-order";
import type { Lane } from "@/lib/domain/visit/queue";
import { callingOrder } from "../../calling-order";
import { db } from "../../client";
import { Prisma } from "../../generated/client";
import { auditShownQueue } from "../../look-into-case";
import { isSearch, NO_SEARCH, searched } from "../../queue-search";
import { type HallReading, shownOf, wayOf } from "./hall-reading";

export interface QueuedTicket {
  readonly id: string;
  readonly number: string;
  readonly applicationId: string;
  readonly fullName: string;
  readonly serial: string;
  readonly status: "WAITING" | "CALLED" | "SERVING" | "HELD";
  readonly lane: Lane;
  readonly calls: number;
  /** Window or room it was called to; empty while it waits. */
  readonly place: string;
  readonly issuedAt: Date;
  /** Called by the officer who asks. */
  readonly mine: boolean;
  /** Whether it is among what was searched for; whom the desk has called, and how many wait, is told all the same. */
  readonly matches: boolean;
}

const unfinished = (hallId: string, forInterview: boolean): Prisma.Sql => Prisma.sql`
  t."hallId" = ${hallId} AND t."date" = ${today()} AND t."forInterview" = ${forInterview}
  AND t."status" IN ('WAITING', 'CALLED', 'SERVING', 'HELD')`;

interface TicketRow extends Omit<QueuedTicket, "place" | "mine"> {
  readonly place: string | null;
  readonly calledById: string | null;
  readonly at: bigint;
}

const ticketOrder = (order: TicketOrder): Prisma.Sql => {
  const way = wayOf(order);
  if (order.by === "name") return Prisma.sql`a."searchName" COLLATE "C" ${way}, t."number"`;
  if (order.by === "issued") return Prisma.sql`t."issuedAt" ${way}, t."number"`;
  return Prisma.sql`(t."status" = 'WAITING') ${way}, ${callingOrder(way)}`;
};

/** The tickets of the officer's hall and of today that are not finished: unless another order is asked for those called
 *  already first, then in the order in which they are called, by slot, then by arrival. Never more than LIMITS.queue: whom a
 *  desk has called, then what was searched for, then those whose turn is next; `ticketsInAll` says how many there are.
 *  @param forInterview those that wait for a room, or those that wait for a window */
export const hallQueue = async (
  officer: OfficerActor,
  forInterview: boolean,
  { search = NO_SEARCH, order = BY_TURN }: HallReading<TicketOrder> = {},
): Promise<QueuedTicket[]> => {
  const { hallId, officerId } = officer;
  if (!hallId || !hasRole(officer, [forInterview ? "INTERVIEWER" : "WINDOW"])) return [];
  const rows = await db.$queryRaw<TicketRow[]>`
    SELECT * FROM (
      SELECT t."id", t."number", t."applicationId", a."fullName", a."serial", t."status", t."calls", t."place",
        t."issuedAt", t."lane", t."calledById", ${searched(search)} AS "matches",
        row_number() OVER (ORDER BY ${ticketOrder(order)}) AS "at"
      FROM "Ticket" t JOIN "Appointment" v ON v."id" = t."appointmentId"
        JOIN "Application" a ON a."id" = t."applicationId"
      WHERE ${unfinished(hallId, forInterview)}
      ORDER BY t."status" = 'WAITING', "matches" DESC, ${ticketOrder(BY_TURN)} LIMIT ${LIMITS.queue}
    ) first ORDER BY first."at"`;
  await auditShownQueue(officer, forInterview ? "interview" : "counter", shownOf(rows), isSearch(search));
  return rows.map(({ calledById, place, at: _, ...row }) => ({
    ...row,
    place: place ?? "",
    mine: calledById === officerId && row.status !== "HELD",
  }));
};

/** How many tickets there are where `hallQueue` found `shown`: one more question, and only where it was cut. */
export const ticketsInAll = async (
  { hallId }: OfficerActor,
  forInterview: boolean,
  shown: readonly QueuedTicket[],
): Promise<number> => {
  if (!hallId || shown.length < LIMITS.queue) return shown.length;
  const [counted] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Ticket" t WHERE ${unfinished(hallId, forInterview)}`;
  return counted?.count ?? shown.length;
};
