import "server-only";
import { randomUUID } from "node:crypto";
import { bookAgainAfterHall, bookAgainBy, bookBy, withinHeld } from "@/lib/domain/case/deadlines";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { Calendar, CountedDay } from "@/lib/domain/calendar/working-days";
import type { Tx } from "@/lib/server/db/client";
import type { ActiveAppointment, LockedCase } from "@/lib/server/db/repositories/applications";
import { dropPlaces } from "@/lib/server/db/repositories/slots";

type Ending = "CANCELLED" | "NO_SHOW" | "INVALID_VISIT" | "DONE";

/** Ends the visit under way; a cancelled place is free for others again. What was the hall's own doing gives the day's one
 *  booking (agreement II) back: the applicant may book another visit the same day. */
export const endAppointment = async (
  tx: Tx,
  appointment: ActiveAppointment,
  status: Ending,
  at: Date,
  byHall = false,
): Promise<void> => {
  await tx.appointment.update({
    where: { id: appointment.id },
    data: {
      status,
      endedAt: at,
      ...(byHall ? { bookedOn: null } : {}),
    },
  });
  if (status !== "CANCELLED") return;
  const { hallId, date, start } = appointment;
  await tx.slot.update({
    where: { hallId_date_start: { hallId, date, start } },
    data: { booked: { decrement: 1 } },
  });
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

/** A failure to keep an appointment (agreement VI, VII), counted per passport holder.
 *  @returns the dates of all of the holder's failures, this one included */
export const recordNoShow = async (
  tx: Tx,
  subject: LockedCase,
  appointment: ActiveAppointment,
  at: Date,
): Promise<string[]> => {
  const holderIndex = subject.row.holderIndex;
  if (!holderIndex) throw new Error(`${subject.row.serial} has no holder`);
  await tx.noShow.create({
    data: {
      id: randomUUID(),
      holderIndex,
      appointmentId: appointment.id,
      date: appointment.date,
      createdAt: at,
    },
  });
  const rows = await tx.noShow.findMany({ where: { holderIndex }, select: { date: true } });
  return rows.map((row) => row.date);
};

/** What a move back to be booked changes after `visit` was not kept: its day, which is the one fixed before unless the
 *  hall itself ended the visit. */
export const backToBook = (
  subject: LockedCase,
  visit: ActiveAppointment,
  at: Date,
  byHall?: Calendar,
): { due: CountedDay; patch: { bookBy: string } } => {
  const held = subject.answers.heldExpiresOn;
  const endedOn = shanghaiDate(at);
  const fixed = subject.row.bookBy ?? bookBy(endedOn, held).date;
  if (!byHall) {
    const bookedOn = shanghaiDate(visit.bookedAt);
    return { due: bookAgainBy(fixed, { bookedOn, endedOn }, held), patch: { bookBy: fixed } };
  }
  const moved = bookAgainAfterHall(fixed, endedOn, byHall);
  return { due: withinHeld(moved, held), patch: { bookBy: moved } };
};
