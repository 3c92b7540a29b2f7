import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/actors";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { type Result, ok } from "@/lib/domain/result";
import { factsOfType } from "@/lib/domain/types/known-types";
import { type Lane, laneOf } from "@/lib/domain/visit/queue";
import { visitWindow } from "@/lib/domain/visit/slots";
import { LAST_TICKET, ticketNumber } from "@/lib/domain/visit/ticket";
import { NEAR_PEOPLE } from "@/lib/domain/visit/waiting";
import { paths } from "@/lib/paths";
import { now } from "@/lib/server/base/clock";
import { publicUrl } from "@/lib/server/base/env";
import type { Tx } from "@/lib/server/db/client";
import type { ActiveAppointment, LockedCase } from "@/lib/server/db/repositories/applications";
import { nextTicket } from "@/lib/server/db/repositories/counters";
import { comesInPerson } from "@/lib/server/db/repositories/no-shows";
import { placeInQueue } from "@/lib/server/db/repositories/tickets/queue-places";
import { birthDatesOfGroup, changeTicket, keepTicket } from "@/lib/server/db/repositories/tickets/tickets";
import { counted, drawNumber } from "../case/draw-number";
import { notifyApplicant } from "../case/notify";
import { type Conflicts, stop } from "../case/transact";
import { moveApplication } from "../case/transition";

export interface IssuedTicket {
  readonly ticketId: string;
  /** "F012". */
  readonly ticketNumber: string;
  readonly applicationId: string;
  readonly fullName: string;
  readonly forInterview: boolean;
  /** Online booking is suspended: who misses the call comes for a new ticket. */
  readonly inPerson: boolean;
  readonly hallId: string;
  readonly lane: Lane;
  readonly issuedAt: Date;
}

/** What two who take a ticket at once may run into. */
export const ISSUING_CONFLICTS = {
  Ticket_hallId_date_number_key: "numbersTaken",
  Ticket_appointmentId_key: "busy",
} as const satisfies Conflicts;

const visitOf = ({ appointment, row }: LockedCase): ActiveAppointment => {
  if (!appointment) throw new Error(`${row.serial} is booked without an appointment`);
  return appointment;
};

/** Refuses another day than the visit's (wrongDay), before the window of check-in opens (tooEarlyToCheckIn) and from its
 *  end on (tooLateToCheckIn). */
export const mustBeInTime = (subject: LockedCase, at = now()): void => {
  const { date, start } = visitOf(subject);
  const { opens, closes } = visitWindow(date, start);
  if (shanghaiDate(at) !== date) stop("wrongDay", { date, start });
  if (at < opens) stop("tooEarlyToCheckIn", { from: shanghaiTime(opens), start });
  if (at >= closes) stop("tooLateToCheckIn", { until: shanghaiTime(closes), start });
};

/** A number a kiosk printed while its network was away, and when. */
export interface GivenTicket {
  readonly ticket: string;
  readonly at: Date;
}

interface Issuing {
  readonly actor: Actor;
  readonly event: "checkIn" | "walkIn";
  /** Chosen by the reception; else by the birth dates. */
  readonly lane?: Lane | undefined;
  /** Said by the holder's own phone. */
  readonly here?: boolean;
  /** Given already by a kiosk whose network was away. */
  readonly given?: GivenTicket | undefined;
}

/** Gives the visit its number and moves the case, whoever lets the visitor in. The caller has proved that they may, and that
 *  it is time. */
export const issueTicket = async (
  tx: Tx,
  subject: LockedCase,
  { actor, event, lane: chosen, here = false, given }: Issuing,
): Promise<Result<IssuedTicket>> => {
  const { id: applicationId, row } = subject;
  const at = now();
  const { id: appointmentId, hallId, date } = visitOf(subject);
  const letter = factsOfType(subject.type()).ticketLetter;
  const inPerson = await comesInPerson(tx, row.personIndex, at);
  const withoutBooking = event === "walkIn";
  const birthDates = chosen ? [] : await birthDatesOfGroup(tx, appointmentId);
  const lane = chosen ?? laneOf({ birthDates, date, withoutBooking });
  const number =
    given?.ticket ??
    (await drawNumber(
      async () => ticketNumber(letter, counted(await nextTicket(tx, { hallId, date, letter }, LAST_TICKET))),
      (drawn) => tx.ticket.findFirst({ where: { hallId, date, number: drawn }, select: { id: true } }),
    ));
  const ticketId = randomUUID();
  const forInterview = row.interviewRequired;
  await keepTicket(tx, {
    id: ticketId,
    number,
    hallId,
    date,
    applicationId,
    appointmentId,
    forInterview,
    lane,
    issuedAt: given?.at ?? at,
    issuedOffline: given !== undefined,
    hereAt: here ? at : null,
  });
  await tx.appointment.update({ where: { id: appointmentId }, data: { status: "CHECKED_IN" } });
  const moved = await moveApplication(tx, subject, { event, actor, at, due: null, data: { ticket: number } });
  const place = await placeInQueue(tx, { id: ticketId, hallId, date, forInterview });
  if (place) {
    const { ahead, estimate } = place;
    // Whoever is near from the beginning is told so by this message.
    const told = given ? null : estimate;
    await changeTicket(tx, ticketId, { estimate: told, nearToldAt: ahead <= NEAR_PEOPLE ? at : null }, at);
    const link = `${publicUrl()}${paths.ticket()}`;
    await notifyApplicant(tx, moved, "ticketIssued", { ticket: number, n: ahead, link });
  }
  return ok({
    ticketId,
    ticketNumber: number,
    applicationId,
    fullName: row.fullName,
    forInterview,
    inPerson,
    hallId,
    lane,
    issuedAt: at,
  });
};

/** By the letters of their numbers, then by their hours: the counters of a hall are drawn from in one order by everybody. */
const inOrder = (subjects: readonly LockedCase[]): LockedCase[] => {
  const key = (subject: LockedCase) =>
    `${factsOfType(subject.type()).ticketLetter} ${visitOf(subject).start}`;
  return [...subjects].sort((one, other) => key(one).localeCompare(key(other)));
};

/** Gives several who come together their numbers, all or none. The caller has proved of each what issueTicket asks. */
export const issueTickets = async (
  tx: Tx,
  subjects: readonly LockedCase[],
  issuing: Issuing,
): Promise<Result<readonly IssuedTicket[]>> => {
  const issued: IssuedTicket[] = [];
  for (const subject of inOrder(subjects)) {
    const ticket = await issueTicket(tx, subject, issuing);
    if (ticket.kind !== "ok") return ticket;
    issued.push(ticket.data);
  }
  return ok(issued);
};
