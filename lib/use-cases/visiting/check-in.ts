import "server-only";
import { typedNumber } from "@/lib/domain/typed-text";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";
import { isAppointmentNumber } from "@/lib/domain/visit/appointment-number";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { countryName } from "@/lib/domain/people/country-names";
import { normalisePassportNo } from "@/lib/domain/people/passport";
import type { Lane } from "@/lib/domain/visit/queue";
import { statesWhere } from "@/lib/domain/case/states";
import { bilingual } from "@/lib/domain/text";
import { type Result, ok, refused } from "@/lib/domain/result";
import type { Actor, DeviceActor, OfficerActor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { db, type Tx } from "@/lib/server/db/client";
import { type LockedCase, passportIndex } from "@/lib/server/db/repositories/applications";
import { hallName } from "@/lib/server/db/repositories/halls";
import { mustBeAllowed, openCase, stopStranger } from "../case/open-case";
import { stop, transact } from "../case/transact";
import { admitSuspended } from "./admit-suspended";
import {
  type GivenTicket,
  type IssuedTicket,
  ISSUING_CONFLICTS,
  issueTicket,
  mustBeInTime,
} from "./issue-ticket";

export interface CheckInRequest {
  readonly actor: Actor;
  /** Appointment number, serial number or passport number, as typed or scanned. */
  readonly number: string;
  /** Where the reception puts the visitor; by the birth dates when it says nothing. */
  readonly lane?: Lane;
  readonly given?: GivenTicket;
}

/** Where visitors are checked in: the reception, or a kiosk of the hall. */
type CheckInDesk = (OfficerActor | DeviceActor) & { readonly hallId: string };

const deskOf = (actor: Actor): CheckInDesk | undefined => {
  if (actor.kind === "device") return actor.device === "KIOSK" ? actor : undefined;
  if (actor.kind !== "officer" || !actor.roles.includes("RECEPTION") || !actor.hallId) return undefined;
  return { ...actor, hallId: actor.hallId };
};

/** 取号, at the reception or at a kiosk: on the day, from 30 minutes before the slot to its end; gives one ticket however often it is asked. Somebody whose online
 *  booking is suspended is given one without an appointment, by the reception. A passport
 *  number that several countries gave is asked back: whose passport it is only the reception can see. */
export const checkIn = async (request: CheckInRequest): Promise<Result<IssuedTicket>> => {
  const { actor, lane, given } = request;
  if (actor.kind === "public") return refused("notSignedIn");
  const desk = deskOf(actor);
  if (!desk) return refused("notAllowed");
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
      if (visit && visit.hallId !== desk.hallId) {
        const answer = refused("wrongHall", { hall: await hallName(tx, visit.hallId) });
        stopStranger(actor, applicationId, "checkIn", answer);
      }
      const suspended = visit ? undefined : await admitSuspended(tx, desk, applicationId, calendar);
      if (suspended) return issueTicket(tx, suspended, { actor, event: "walkIn", lane });
      const subject = await openCase(tx, { actor, applicationId, act: "checkIn" });
      if (subject.state === "CHECKED_IN") stop("alreadyCheckedIn", { ticket: await ticketOf(tx, subject) });
      await mustBeAllowed(tx, actor, "checkIn", subject);
      mustBeInTime(subject, given?.at ?? now());
      return issueTicket(tx, subject, { actor, event: "checkIn", lane, given });
    },
    { Appointment_one_active: "alreadyBooked", ...ISSUING_CONFLICTS },
  );
};

const ticketOf = async (tx: Tx, subject: LockedCase): Promise<string> =>
  (await tx.ticket.findUnique({ where: { appointmentId: subject.appointment?.id ?? "" } }))?.number ?? "";

/** Which application a number means; of several of one passport the one that is expected today. */
export const applicationOf = async (typed: string, today: string): Promise<Result<string>> => {
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
