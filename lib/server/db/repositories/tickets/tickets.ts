import "server-only";
import { now } from "@/lib/server/base/clock";
import { isUuid } from "@/lib/server/base/uuid";
import { callingOrder } from "../../calling-order";
import type { Tx } from "../../client";
import type { Prisma } from "../../generated/client";
import { unlessDamaged } from "../../unless-damaged";
import { openAnswers } from "../applications";

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

type TicketChange = Omit<Prisma.TicketUncheckedUpdateManyInput, "changedAt">;

/** Everything that is changed of tickets passes here, or by the two statements of calling below: what a desk, a display or
 *  a figure tells of them rests on `changedAt`.
 *  @param at the practice clock's now; a deadline's own instant where a job makes up for one */
const changeTickets = (tx: Tx, where: Prisma.TicketWhereInput, change: TicketChange, at = now()) =>
  tx.ticket.updateMany({ where, data: { ...change, changedAt: at } });

/** The same for one. @returns the ticket as it is then */
export const changeTicket = (tx: Tx, id: string, change: TicketChange, at = now()) =>
  tx.ticket.update({ where: { id }, data: { ...change, changedAt: at } });

/** Calls the ticket that is next, in one statement (`callingOrder`). A ticket lives on its
 *  day only, and one that another desk is calling at this moment is skipped. */
export const callNextTicket = async (tx: Tx, call: NextCall): Promise<CalledRow | undefined> => {
  const rows = await tx.$queryRaw<CalledRow[]>`
    UPDATE "Ticket" SET "status" = 'CALLED', "calls" = 1, "place" = ${call.place}, "calledAt" = ${call.at},
      "changedAt" = ${call.at}, "calledById" = ${call.officerId}::uuid
    WHERE "id" = (
      SELECT t."id" FROM "Ticket" t JOIN "Appointment" v ON v."id" = t."appointmentId"
      WHERE t."hallId" = ${call.hallId} AND t."date" = ${call.date} AND t."status" = 'WAITING'
        AND t."forInterview" = ${call.forInterview}
      ORDER BY ${callingOrder()} LIMIT 1 FOR UPDATE OF t SKIP LOCKED)
    RETURNING "id", "number", "applicationId", "place"`;
  return rows[0];
};

/** Calls a number that was set aside; undefined: it is so no more. */
export const callHeldTicket = async (
  tx: Tx,
  call: NextCall,
  heldId: string,
): Promise<CalledRow | undefined> => {
  const { hallId, date, forInterview, place, at, officerId } = call;
  const { count } = await changeTickets(
    tx,
    { id: heldId, hallId, date, forInterview, status: "HELD" },
    { status: "CALLED", calls: 1, place, calledAt: at, calledById: officerId, heldAt: null },
    at,
  );
  if (count === 0) return undefined;
  const { id, number, applicationId } = await tx.ticket.findUniqueOrThrow({ where: { id: heldId } });
  return { id, number, applicationId, place };
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

/** The ticket somebody is called with, or served, at this place or by this officer. */
export const atWorkAt = (tx: Tx, { hallId, date, place, officerId }: NextCall) =>
  tx.ticket.findFirst({
    where: {
      hallId,
      date,
      status: { in: ["CALLED", "SERVING"] },
      OR: [{ calledById: officerId }, { place }],
    },
    select: { number: true },
  });

/** Where the ticket stood before it was set aside. */
export const placeBefore = async (tx: Tx, ticketId: string): Promise<string | undefined> => {
  const last = await tx.ticketEvent.findFirst({
    where: { ticketId, place: { not: null } },
    orderBy: { sequence: "desc" },
    select: { place: true },
  });
  return last?.place ?? undefined;
};

/** The visit of a number that was set aside goes on; false: it is set aside no more. */
export const takeUpAgain = async (tx: Tx, call: NextCall, ticketId: string): Promise<boolean> => {
  const { place, at, officerId } = call;
  const { count } = await changeTickets(
    tx,
    { id: ticketId, status: "HELD" },
    { status: "SERVING", place, calledById: officerId, heldAt: null },
    at,
  );
  return count === 1;
};

/** A ticket by its id; undefined when there is none. */
export const ticketById = async (tx: Tx, ticketId: string) =>
  isUuid(ticketId) ? ((await tx.ticket.findUnique({ where: { id: ticketId } })) ?? undefined) : undefined;

/** What of tickets a desk or the hall still has to do with. */
export const UNFINISHED = ["WAITING", "CALLED", "SERVING", "HELD"] as const;

/** The visit's ticket comes to its end. @param at as in `changeTickets` */
export const closeTicket = (tx: Tx, appointmentId: string, at = now()) =>
  changeTickets(tx, { appointmentId, status: { in: [...UNFINISHED] } }, { status: "DONE" }, at);

/** The ticket stands in the queue again, where its hour, lane and arrival put it. */
const waitingAgain = {
  status: "WAITING",
  calls: 0,
  place: null,
  calledAt: null,
  calledById: null,
  heldAt: null,
  nearToldAt: null,
} as const satisfies TicketChange;

/** A desk puts the number aside, to be called again. Who had called it holds the case on: it is theirs to take up again. */
export const setAside = (tx: Tx, ticketId: string, at: Date) =>
  changeTicket(tx, ticketId, { status: "HELD", heldAt: at, place: null, calls: 0 }, at);

/** The window found that an interview comes first: the visitor waits for a room. */
export const queueForRoom = (tx: Tx, appointmentId: string) =>
  changeTickets(tx, { appointmentId }, { ...waitingAgain, forInterview: true, missedSeries: 0 });

/** After a passed interview the visitor waits again, now for a window. @param missedSeries calls in vain since then */
export const queueForWindow = (tx: Tx, appointmentId: string, missedSeries = 0) =>
  changeTickets(tx, { appointmentId }, { ...waitingAgain, forInterview: false, missedSeries });

type NewTicket = Omit<Prisma.TicketUncheckedCreateInput, "status" | "changedAt" | "issuedAt"> & {
  readonly issuedAt: Date;
};

/** A number is taken: the visitor waits. */
export const keepTicket = (tx: Tx, ticket: NewTicket) =>
  tx.ticket.create({ data: { ...ticket, status: "WAITING", changedAt: ticket.issuedAt } });

/** The birth dates of everybody whose visit was booked in one act with this one, its own included; one that cannot be read
 *  is unknown. */
export const birthDatesOfGroup = async (tx: Tx, appointmentId: string): Promise<(string | undefined)[]> => {
  const rows = await tx.$queryRaw<{ id: string; answersCipher: Uint8Array }[]>`
    SELECT a."id", a."answersCipher" FROM "Appointment" mine
      JOIN "Appointment" v ON v."hallId" = mine."hallId" AND v."date" = mine."date" AND (v."id" = mine."id"
        OR (v."groupId" = mine."groupId" AND v."status" IN ('BOOKED', 'CHECKED_IN')))
      JOIN "Application" a ON a."id" = v."applicationId"
    WHERE mine."id" = ${appointmentId}::uuid`;
  return rows.map((row) => unlessDamaged(row.id, () => openAnswers(row).birthDate, undefined));
};
