import "server-only";
import { LIMITS } from "../../limits";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";
import { auditShownQueue } from "../../look-into-case";

export interface ArrivalRow {
  readonly id: string;
  readonly number: string;
  readonly start: string;
  readonly status: "BOOKED" | "CHECKED_IN" | "INVALID_VISIT" | "NO_SHOW" | "DONE";
  readonly fullName: string;
  readonly serial: string;
  readonly ticket: string | undefined;
}

/** Everybody booked for today in the officer's hall, by time; bookings taken back are left out. */
export const arrivalsOfToday = async (officer: OfficerActor): Promise<ArrivalRow[]> => {
  const { hallId } = officer;
  if (!hallId || !hasRole(officer, ["RECEPTION"])) return [];
  const date = today();
  const [visits, tickets] = await Promise.all([
    db.appointment.findMany({
      where: { hallId, date, status: { notIn: ["CANCELLED", "CANCELLED_BY_HALL"] } },
      orderBy: [{ start: "asc" }, { number: "asc" }],
      select: {
        id: true,
        number: true,
        start: true,
        status: true,
        application: { select: { fullName: true, serial: true } },
      },
    }),
    db.ticket.findMany({ where: { hallId, date }, select: { appointmentId: true, number: true } }),
  ]);
  await auditShownQueue(officer, "reception", visits.length);
  const ticketOf = new Map(tickets.map(({ appointmentId, number }) => [appointmentId, number]));
  return visits.map(({ application, status, ...visit }) => ({
    ...visit,
    ...application,
    status: status as ArrivalRow["status"],
    ticket: ticketOf.get(visit.id),
  }));
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
}

/** As many tickets as a screen of one hall needs; no hall serves more in a day. */
interface TicketRow extends Omit<QueuedTicket, "place" | "mine"> {
  readonly place: string | null;
  readonly calledById: string | null;
}

/** The tickets of the officer's hall and of today that are not finished, those called already first, then in the order
 *  in which they are called: by slot, then by arrival.
 *  @param forInterview those that wait for a room, or those that wait for a window */
export const hallQueue = async (officer: OfficerActor, forInterview: boolean): Promise<QueuedTicket[]> => {
  const { hallId, officerId } = officer;
  if (!hallId || !hasRole(officer, [forInterview ? "INTERVIEWER" : "WINDOW"])) return [];
  const rows = await db.$queryRaw<TicketRow[]>`
    SELECT t."id", t."number", t."applicationId", p."fullName", p."serial", t."status", t."calls", t."place",
      t."issuedAt", t."calledById"
    FROM "Ticket" t JOIN "Appointment" a ON a."id" = t."appointmentId"
      JOIN "Application" p ON p."id" = t."applicationId"
    WHERE t."hallId" = ${hallId} AND t."date" = ${today()} AND t."forInterview" = ${forInterview}
      AND t."status" IN ('WAITING', 'CALLED', 'SERVING')
    ORDER BY t."status" = 'WAITING', a."start", t."issuedAt", t."number" LIMIT ${LIMITS.queue}`;
  await auditShownQueue(officer, forInterview ? "interview" : "counter", rows.length);
  return rows.map(({ calledById, place, ...row }) => ({
    ...row,
    place: place ?? "",
    mine: calledById === officerId,
  }));
};
