import "server-only";
import type { Tx } from "../client";
import { isUuid } from "@/lib/server/base/uuid";

interface NextCall {
  readonly hallId: string;
  readonly date: string;
  readonly forInterview: boolean;
  readonly place: string;
  readonly at: Date;
  readonly officerId: string;
}

export interface CalledRow {
  readonly id: string;
  readonly number: string;
  readonly applicationId: string;
  readonly place: string;
}

/** Calls the ticket that is next, in one statement: by slot, then by arrival. A ticket lives on its
 *  day only, and one that another desk is calling at this moment is skipped. */
export const callNextTicket = async (tx: Tx, call: NextCall): Promise<CalledRow | undefined> => {
  const rows = await tx.$queryRaw<CalledRow[]>`
    UPDATE "Ticket" SET "status" = 'CALLED', "calls" = 1, "place" = ${call.place}, "calledAt" = ${call.at},
      "calledById" = ${call.officerId}::uuid
    WHERE "id" = (
      SELECT t."id" FROM "Ticket" t JOIN "Appointment" a ON a."id" = t."appointmentId"
      WHERE t."hallId" = ${call.hallId} AND t."date" = ${call.date} AND t."status" = 'WAITING'
        AND t."forInterview" = ${call.forInterview}
      ORDER BY a."start", t."issuedAt", t."number" LIMIT 1 FOR UPDATE OF t SKIP LOCKED)
    RETURNING "id", "number", "applicationId", "place"`;
  return rows[0];
};

/** The hall as its desks call: one after the other, so that whoever presses twice is seen by the second press. Arrivals
 *  are not held up. */
export const hallForCalling = async (tx: Tx, hallId: string) => {
  await tx.$queryRaw`SELECT 1 FROM "Hall" WHERE "id" = ${hallId} FOR NO KEY UPDATE`;
  return tx.hall.findUniqueOrThrow({ where: { id: hallId }, select: { windows: true, rooms: true } });
};

/** The call of this officer, or to this place, that nobody has come to yet; it is this officer's from now on. */
export const takeOpenCall = async (tx: Tx, call: NextCall): Promise<CalledRow | undefined> => {
  const rows = await tx.$queryRaw<CalledRow[]>`
    UPDATE "Ticket" SET "calledById" = ${call.officerId}::uuid
    WHERE "id" = (
      SELECT "id" FROM "Ticket"
      WHERE "hallId" = ${call.hallId} AND "date" = ${call.date} AND "status" = 'CALLED'
        AND "forInterview" = ${call.forInterview}
        AND ("calledById" = ${call.officerId}::uuid OR "place" = ${call.place})
      ORDER BY "calledById" = ${call.officerId}::uuid DESC, "calledAt" LIMIT 1 FOR UPDATE)
      AND "status" = 'CALLED'
    RETURNING "id", "number", "applicationId", "place"`;
  return rows[0];
};

/** The ticket this officer serves, or that is served at this place: nobody else is called there meanwhile. */
export const servedTicket = (tx: Tx, { hallId, date, place, officerId }: NextCall) =>
  tx.ticket.findFirst({
    where: { hallId, date, status: "SERVING", OR: [{ calledById: officerId }, { place }] },
    select: { number: true },
  });

/** A ticket by its id; undefined when there is none. */
export const ticketById = async (tx: Tx, ticketId: string) =>
  isUuid(ticketId) ? ((await tx.ticket.findUnique({ where: { id: ticketId } })) ?? undefined) : undefined;

/** The visit's ticket comes to its end. */
export const closeTicket = (tx: Tx, appointmentId: string) =>
  tx.ticket.updateMany({
    where: { appointmentId, status: { in: ["WAITING", "CALLED", "SERVING"] } },
    data: { status: "DONE" },
  });

/** After a passed interview the visitor waits again, now for a window. @param missedSeries calls in vain since then */
export const queueForWindow = (tx: Tx, appointmentId: string, missedSeries = 0) =>
  tx.ticket.updateMany({
    where: { appointmentId },
    data: {
      status: "WAITING",
      forInterview: false,
      calls: 0,
      missedSeries,
      place: null,
      calledAt: null,
      calledById: null,
    },
  });
