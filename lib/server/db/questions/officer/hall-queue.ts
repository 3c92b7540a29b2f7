import "server-only";
import { LIMITS } from "../../limits";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { today } from "@/lib/server/base/clock";
import { type ArrivalOrder, BY_TIME, BY_TURN, type TicketOrder } from "@/lib/domain/queue-order";
import { db } from "../../client";
import { Prisma } from "../../generated/client";
import { auditShownQueue } from "../../look-into-case";
import { isSearch, NO_SEARCH, type QueueReading, searched } from "../../queue-search";

/** A hall's day is read whole, so that its lists have no pages. */
type HallReading<Order> = Omit<QueueReading<Order>, "after">;

const shownOf = (rows: readonly { readonly matches: boolean }[]): number =>
  rows.filter(({ matches }) => matches).length;
const wayOf = ({ isDown }: { readonly isDown: boolean }): Prisma.Sql =>
  isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`;

export interface ArrivalRow {
  readonly id: string;
  readonly number: string;
  readonly start: string;
  readonly status: "BOOKED" | "CHECKED_IN" | "INVALID_VISIT" | "NO_SHOW" | "DONE";
  readonly fullName: string;
  readonly serial: string;
  readonly ticket: string | undefined;
  /** Whether it is among what was searched for; the day's figures are of all. */
  readonly matches: boolean;
}

type FoundArrival = Omit<ArrivalRow, "ticket"> & { readonly ticket: string | null };

/** Everybody booked for today in the officer's hall, by time unless another order is asked for; bookings taken back are
 *  left out. */
export const arrivalsOfToday = async (
  officer: OfficerActor,
  { search = NO_SEARCH, order = BY_TIME }: HallReading<ArrivalOrder> = {},
): Promise<ArrivalRow[]> => {
  const { hallId } = officer;
  if (!hallId || !hasRole(officer, ["RECEPTION"])) return [];
  const date = today();
  const key = order.by === "name" ? Prisma.sql`a."searchName" COLLATE "C"` : Prisma.sql`v."start"`;
  const visits = await db.$queryRaw<FoundArrival[]>`
    SELECT v."id", v."number", v."start", v."status"::text AS "status", a."fullName", a."serial",
      t."number" AS "ticket", ${searched(search)} AS "matches"
    FROM "Appointment" v JOIN "Application" a ON a."id" = v."applicationId"
      LEFT JOIN "Ticket" t ON t."appointmentId" = v."id" AND t."hallId" = v."hallId" AND t."date" = v."date"
    WHERE v."hallId" = ${hallId} AND v."date" = ${date} AND v."status" NOT IN ('CANCELLED', 'CANCELLED_BY_HALL')
    ORDER BY ${key} ${wayOf(order)}, v."number"`;
  await auditShownQueue(officer, "reception", shownOf(visits), isSearch(search));
  return visits.map((visit) => ({ ...visit, ticket: visit.ticket ?? undefined }));
};

export interface QueuedTicket {
  readonly id: string;
  readonly number: string;
  readonly applicationId: string;
  readonly fullName: string;
  readonly serial: string;
  readonly status: "WAITING" | "CALLED" | "SERVING";
  readonly calls: number;
  /** Window or room it was called to; empty while it waits. */
  readonly place: string;
  readonly issuedAt: Date;
  /** Called by the officer who asks. */
  readonly mine: boolean;
  /** Whether it is among what was searched for; whom the desk has called, and how many wait, is told all the same. */
  readonly matches: boolean;
}

/** As many tickets as a screen of one hall needs; no hall serves more in a day. */
interface TicketRow extends Omit<QueuedTicket, "place" | "mine"> {
  readonly place: string | null;
  readonly calledById: string | null;
}

const ticketOrder = (order: TicketOrder): Prisma.Sql => {
  const way = wayOf(order);
  if (order.by === "name") return Prisma.sql`a."searchName" COLLATE "C" ${way}, t."number"`;
  if (order.by === "issued") return Prisma.sql`t."issuedAt" ${way}, t."number"`;
  return Prisma.sql`(t."status" = 'WAITING') ${way}, v."start" ${way}, t."issuedAt" ${way}, t."number" ${way}`;
};

/** The tickets of the officer's hall and of today that are not finished: unless another order is asked for those called
 *  already first, then in the order in which they are called, by slot, then by arrival.
 *  @param forInterview those that wait for a room, or those that wait for a window */
export const hallQueue = async (
  officer: OfficerActor,
  forInterview: boolean,
  { search = NO_SEARCH, order = BY_TURN }: HallReading<TicketOrder> = {},
): Promise<QueuedTicket[]> => {
  const { hallId, officerId } = officer;
  if (!hallId || !hasRole(officer, [forInterview ? "INTERVIEWER" : "WINDOW"])) return [];
  const rows = await db.$queryRaw<TicketRow[]>`
    SELECT t."id", t."number", t."applicationId", a."fullName", a."serial", t."status", t."calls", t."place",
      t."issuedAt", t."calledById", ${searched(search)} AS "matches"
    FROM "Ticket" t JOIN "Appointment" v ON v."id" = t."appointmentId"
      JOIN "Application" a ON a."id" = t."applicationId"
    WHERE t."hallId" = ${hallId} AND t."date" = ${today()} AND t."forInterview" = ${forInterview}
      AND t."status" IN ('WAITING', 'CALLED', 'SERVING')
    ORDER BY ${ticketOrder(order)} LIMIT ${LIMITS.queue}`;
  await auditShownQueue(officer, forInterview ? "interview" : "counter", shownOf(rows), isSearch(search));
  return rows.map(({ calledById, place, ...row }) => ({
    ...row,
    place: place ?? "",
    mine: calledById === officerId,
  }));
};
