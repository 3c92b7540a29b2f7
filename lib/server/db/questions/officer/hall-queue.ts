import "server-only";
import type { OfficerActor } from "@/lib/domain/actors";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";

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
  if (!hallId) return [];
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

/** The tickets of the officer's hall that are not finished, in the order in which they are called (by slot, then by
 *  arrival; left over from an earlier day first), those called already before them.
 *  @param forInterview those that wait for a room, or those that wait for a window */
export const hallQueue = async (officer: OfficerActor, forInterview: boolean): Promise<QueuedTicket[]> => {
  const { hallId, officerId } = officer;
  if (!hallId) return [];
  const tickets = await db.ticket.findMany({
    where: { hallId, date: { lte: today() }, forInterview, status: { in: ["WAITING", "CALLED", "SERVING"] } },
    orderBy: [{ date: "asc" }, { issuedAt: "asc" }, { number: "asc" }],
    select: {
      id: true,
      number: true,
      date: true,
      appointmentId: true,
      applicationId: true,
      status: true,
      calls: true,
      place: true,
      issuedAt: true,
      calledById: true,
      application: { select: { fullName: true, serial: true } },
    },
  });
  const visits = await db.appointment.findMany({
    where: { id: { in: tickets.map((ticket) => ticket.appointmentId) } },
    select: { id: true, start: true },
  });
  const slotOf = new Map(visits.map(({ id, start }) => [id, start]));
  const placed = tickets
    .map((ticket) => ({ ...ticket, turn: `${ticket.date} ${slotOf.get(ticket.appointmentId) ?? ""}` }))
    .sort((one, other) => one.turn.localeCompare(other.turn));
  const rows = placed.map(({ application, calledById, place, status, ...ticket }) => ({
    id: ticket.id,
    number: ticket.number,
    applicationId: ticket.applicationId,
    calls: ticket.calls,
    issuedAt: ticket.issuedAt,
    ...application,
    status: status as QueuedTicket["status"],
    place: place ?? "",
    mine: calledById === officerId,
  }));
  return [
    ...rows.filter(({ status }) => status !== "WAITING"),
    ...rows.filter(({ status }) => status === "WAITING"),
  ];
};
