import "server-only";
import { randomUUID } from "node:crypto";
import { SYSTEM } from "@/lib/domain/actors";
import { shanghaiInstant } from "@/lib/domain/calendar/plain-date";
import type { Calendar, CountedDay } from "@/lib/domain/calendar/working-days";
import { bookAgain } from "@/lib/domain/visit/book-again";
import { NO_SHOW_LIMIT, countNoShows, suspensionUntil } from "@/lib/domain/visit/no-show";
import { visitWindow } from "@/lib/domain/visit/slots";
import type { Tx } from "@/lib/server/db/client";
import {
  type ActiveAppointment,
  heldUntil,
  type LockedCase,
} from "@/lib/server/db/repositories/applications";
import { returnPlaces } from "@/lib/server/db/repositories/supply/returned-places";
import { dropPlaces } from "@/lib/server/db/repositories/slots";
import { notifyApplicant } from "../case/notify";
import { moveApplication } from "../case/transition";

type Ending = "CANCELLED" | "NO_SHOW" | "INVALID_VISIT" | "DONE";

/** Endings by which a place that was booked may be given up before its hour: a late withdrawal is a failure to keep the
 *  visit and leaves a place all the same. */
const GIVEN_UP: readonly Ending[] = ["CANCELLED", "NO_SHOW"];

/** Ends the visit under way; a place given up before its hour is given back for others. What was the hall's own doing
 *  gives the day's one booking (agreement II) back: the applicant may book another visit the same day. */
export const endAppointment = async (
  tx: Tx,
  appointment: ActiveAppointment,
  status: Ending,
  at: Date,
  byHall = false,
): Promise<void> => {
  const ended = await tx.appointment.update({
    where: { id: appointment.id },
    data: {
      status,
      endedAt: at,
      ...(byHall ? { bookedOn: null } : {}),
    },
    select: { hallId: true, date: true, start: true, application: { select: { type: true } } },
  });
  const { application, ...place } = ended;
  if (GIVEN_UP.includes(status) && at < shanghaiInstant(place.date, place.start))
    await returnPlaces(tx, [{ ...place, type: application.type }], at);
};

/** Ends visits of a closed day: the day's booking is given back like above, and their places are nobody's. */
export const endVisitsOfClosedDay = async (
  tx: Tx,
  day: { readonly hallId: string; readonly date: string },
  visits: readonly ActiveAppointment[],
  at: Date,
): Promise<void> => {
  await tx.appointment.updateMany({
    where: { id: { in: visits.map(({ id }) => id) } },
    data: { status: "CANCELLED_BY_HALL", endedAt: at, bookedOn: null },
  });
  await dropPlaces(
    tx,
    day,
    visits.map(({ start }) => start),
  );
};

export interface NoShowCounted {
  /** The holder's failures that count on the day of the visit, this one included. */
  readonly count: number;
  /** The day until which this failure suspends online booking, which its holder has to be told. */
  readonly suspendedUntil: string | undefined;
}

/** A failure to keep an appointment (agreement VI, VII), counted per passport holder as of the day of the visit: who
 *  withdraws late on the day before is suspended from the visit on. */
export const recordNoShow = async (
  tx: Tx,
  subject: LockedCase,
  appointment: ActiveAppointment,
  at: Date,
): Promise<NoShowCounted> => {
  const personIndex = subject.row.personIndex;
  if (!personIndex) throw new Error(`${subject.row.serial} has no holder`);
  await tx.noShow.create({
    data: {
      id: randomUUID(),
      personIndex,
      appointmentId: appointment.id,
      date: appointment.date,
      createdAt: at,
    },
  });
  const rows = await tx.noShow.findMany({ where: { personIndex, waivedAt: null }, select: { date: true } });
  const dates = rows.map((row) => row.date);
  const count = countNoShows(dates, appointment.date);
  const { closes } = visitWindow(appointment.date, appointment.start);
  return { count, suspendedUntil: count >= NO_SHOW_LIMIT ? suspensionUntil(dates, closes) : undefined };
};

export interface BackToBook {
  /** What the move back to be booked changes. */
  readonly back: { readonly due: CountedDay; readonly patch: { readonly bookBy: string } };
  /** The last day for another booking; undefined: there is none. */
  readonly until: string | undefined;
}

/** What a move back to be booked changes after `visit` was not kept: its day, which is the one fixed before unless the
 *  hall itself ended the visit. */
export const backToBook = (
  subject: LockedCase,
  visit: ActiveAppointment,
  at: Date,
  calendar: Calendar,
  byHall = false,
): BackToBook => {
  const given = {
    bookBy: subject.row.bookBy,
    // A damaged case comes to its end too; the day fixed before was cut off where the document ends.
    heldExpiresOn: heldUntil(subject),
    bookedAt: visit.bookedAt,
    byHall,
  };
  const { due, bookBy, until } = bookAgain(given, at, calendar);
  return { back: { due, patch: { bookBy } }, until };
};

/** The application has nothing left to wait for once no other visit can be booked in time: it lapses with the visit,
 *  and the one message says so. */
export const lapseWithVisit = async (tx: Tx, subject: LockedCase, date: string, at: Date): Promise<void> => {
  const moved = await moveApplication(tx, subject, {
    event: "lapse",
    actor: SYSTEM,
    at,
    due: null,
    data: { withVisit: date, from: subject.state },
  });
  await notifyApplicant(tx, moved, "endsWithVisit", { date, no: moved.row.serial });
};
