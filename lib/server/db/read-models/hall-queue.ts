import "server-only";
import type { OfficerActor } from "../../auth/actors";
import { today } from "../../clock";
import { db } from "../client";

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

/** Today's tickets of the officer's hall that are not finished: called ones first, then in the order of arrival.
 *  @param forInterview those that wait for a room, or those that wait for a window */
export const hallQueue = async (officer: OfficerActor, forInterview: boolean): Promise<QueuedTicket[]> => {
  const { hallId, officerId } = officer;
  if (!hallId) return [];
  const tickets = await db.ticket.findMany({
    where: { hallId, date: today(), forInterview, status: { in: ["WAITING", "CALLED", "SERVING"] } },
    orderBy: [{ issuedAt: "asc" }, { number: "asc" }],
    select: {
      id: true,
      number: true,
      applicationId: true,
      status: true,
      calls: true,
      place: true,
      issuedAt: true,
      calledById: true,
      application: { select: { fullName: true, serial: true } },
    },
  });
  const rows = tickets.map(({ application, calledById, place, status, ...ticket }) => ({
    ...ticket,
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
