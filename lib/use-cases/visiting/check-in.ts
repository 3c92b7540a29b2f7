import "server-only";
import { typedNumber } from "@/lib/domain/typed-text";
import { randomUUID } from "node:crypto";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";
import { isAppointmentNumber } from "@/lib/domain/visit/appointment-number";
import { visitWindow } from "@/lib/domain/visit/slots";
import { factsOf } from "@/lib/domain/types/known-types";
import { LAST_TICKET, ticketNumber } from "@/lib/domain/visit/ticket";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { countryName } from "@/lib/domain/people/country-names";
import { normalisePassportNo } from "@/lib/domain/people/passport";
import { statesWhere } from "@/lib/domain/case/states";
import { bilingual } from "@/lib/domain/text";
import { type Result, ok, refused } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { db, type Tx } from "@/lib/server/db/client";
import {
  type ActiveAppointment,
  type LockedCase,
  passportIndex,
} from "@/lib/server/db/repositories/applications";
import { comesInPerson } from "@/lib/server/db/repositories/no-shows";
import { nextTicket } from "@/lib/server/db/repositories/counters";
import { hallName } from "@/lib/server/db/repositories/halls";
import { counted, drawNumber } from "../case/draw-number";
import { mustBeAllowed, openCase, stopStranger } from "../case/open-case";
import { stop, transact } from "../case/transact";
import { moveApplication } from "../case/transition";
import { admitSuspended } from "./admit-suspended";

export interface CheckInRequest {
  readonly actor: Actor;
  /** Appointment number, serial number or passport number, as typed or scanned. */
  readonly number: string;
}

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
  readonly issuedAt: Date;
}

/** 取号: on the day, from 30 minutes before the slot to its end; gives one ticket however often it is asked. Somebody whose online
 *  booking is suspended is given one without an appointment. A passport
 *  number that several countries gave is asked back: whose passport it is only the reception can see. */
export const checkIn = async (request: CheckInRequest): Promise<Result<IssuedTicket>> => {
  const { actor } = request;
  if (actor.kind !== "officer") return refused(actor.kind === "public" ? "notSignedIn" : "notAllowed");
  if (!actor.roles.includes("RECEPTION") || !actor.hallId) return refused("notAllowed");
  const desk = { ...actor, hallId: actor.hallId };
  const found = await applicationOf(request.number, shanghaiDate(now()));
  if (found.kind !== "ok") return found;
  const applicationId = found.data;
  return transact(
    async (tx, calendar) => {
      const visit = await tx.appointment.findFirst({
        where: { applicationId, status: { in: ["BOOKED", "CHECKED_IN"] } },
        select: { hallId: true },
      });
      // Told before access is asked: the visitor stands in the wrong hall and must hear which is the right one.
      if (visit && visit.hallId !== actor.hallId) {
        const answer = refused("wrongHall", { hall: await hallName(tx, visit.hallId) });
        stopStranger(actor, applicationId, "checkIn", answer);
      }
      const suspended = visit ? undefined : await admitSuspended(tx, desk, applicationId, calendar);
      if (suspended) return issueTicket(tx, suspended, actor, "walkIn");
      const subject = await openCase(tx, { actor, applicationId, act: "checkIn" });
      if (subject.state === "CHECKED_IN") stop("alreadyCheckedIn", { ticket: await ticketOf(tx, subject) });
      await mustBeAllowed(tx, actor, "checkIn", subject);
      mustBeInTime(subject);
      return issueTicket(tx, subject, actor, "checkIn");
    },
    {
      Appointment_one_active: "alreadyBooked",
      Ticket_hallId_date_number_key: "numbersTaken",
      Ticket_appointmentId_key: "busy",
    },
  );
};

const visitOf = ({ appointment, row }: LockedCase): ActiveAppointment => {
  if (!appointment) throw new Error(`${row.serial} is booked without an appointment`);
  return appointment;
};

const mustBeInTime = (subject: LockedCase): void => {
  const at = now();
  const { date, start } = visitOf(subject);
  const { opens, closes } = visitWindow(date, start);
  if (shanghaiDate(at) !== date) stop("wrongDay", { date, start });
  if (at < opens) stop("tooEarlyToCheckIn", { from: shanghaiTime(opens), start });
  if (at >= closes) stop("tooLateToCheckIn", { until: shanghaiTime(closes), start });
};

const issueTicket = async (
  tx: Tx,
  subject: LockedCase,
  actor: Actor,
  event: "checkIn" | "walkIn",
): Promise<Result<IssuedTicket>> => {
  const { row } = subject;
  const at = now();
  const { id: appointmentId, hallId, date } = visitOf(subject);
  const letter = factsOf(subject.type()).ticketLetter;
  const inPerson = await comesInPerson(tx, row.personIndex, at);
  const number = await drawNumber(
    async () => ticketNumber(letter, counted(await nextTicket(tx, { hallId, date, letter }, LAST_TICKET))),
    (drawn) => tx.ticket.findFirst({ where: { hallId, date, number: drawn }, select: { id: true } }),
  );
  const ticketId = randomUUID();
  const forInterview = row.interviewRequired;
  await tx.ticket.create({
    data: {
      id: ticketId,
      number,
      hallId,
      date,
      applicationId: subject.id,
      appointmentId,
      status: "WAITING",
      forInterview,
      issuedAt: at,
    },
  });
  await tx.appointment.update({ where: { id: appointmentId }, data: { status: "CHECKED_IN" } });
  await moveApplication(tx, subject, { event, actor, at, due: null, data: { ticket: number } });
  return ok({
    ticketId,
    ticketNumber: number,
    applicationId: subject.id,
    fullName: row.fullName,
    forInterview,
    inPerson,
    hallId,
    issuedAt: at,
  });
};

const ticketOf = async (tx: Tx, subject: LockedCase): Promise<string> =>
  (await tx.ticket.findUnique({ where: { appointmentId: subject.appointment?.id ?? "" } }))?.number ?? "";

/** Which application a number means; of several of one passport the one that is expected today. */
const applicationOf = async (typed: string, today: string): Promise<Result<string>> => {
  const number = typedNumber(typed);
  if (isAppointmentNumber(number)) {
    const visit = await db.appointment.findUnique({ where: { number }, select: { applicationId: true } });
    return visit ? ok(visit.applicationId) : refused("notFound");
  }
  if (SERIAL_PATTERN.test(number)) {
    const row = await db.application.findUnique({ where: { serial: number }, select: { id: true } });
    return row ? ok(row.id) : refused("notFound");
  }
  const passportNo = normalisePassportNo(number);
  if (!passportNo) return refused("notFound");
  const rows = await db.application.findMany({
    where: {
      passportIndex: passportIndex(passportNo),
      state: {
        in: statesWhere(({ whenSuspended, readers }) => Boolean(whenSuspended ?? readers?.RECEPTION)),
      },
    },
    select: {
      id: true,
      serial: true,
      nationality: true,
      appointments: {
        where: { status: { in: ["BOOKED", "CHECKED_IN"] } },
        select: { number: true, date: true },
      },
    },
  });
  const found = rows.map(({ appointments: [visit], ...row }) => ({ ...row, visit }));
  const booked = found.filter(({ visit }) => visit);
  const expected = [...booked.filter(({ visit }) => visit?.date === today), ...booked, ...found];
  const ofCountry = new Map(expected.toReversed().map((each) => [each.nationality, each]));
  if (ofCountry.size > 1)
    return refused("severalHolders", {
      visitors: [...ofCountry].map(([nationality, { visit, serial }]) => ({
        number: visit?.number ?? serial,
        country: bilingual((locale) => countryName(nationality, locale)),
      })),
    });
  const [first] = expected;
  return first ? ok(first.id) : refused("notFound");
};
