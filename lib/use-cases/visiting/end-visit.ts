import "server-only";
import { randomUUID } from "node:crypto";
import { bookBy } from "@/lib/domain/case/deadlines";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { CountedDay } from "@/lib/domain/calendar/working-days";
import type { Tx } from "@/lib/server/db/client";
import type { ActiveAppointment, LockedCase } from "@/lib/server/db/repositories/applications";

type Ending = "CANCELLED" | "CANCELLED_BY_HALL" | "NO_SHOW" | "INVALID_VISIT" | "DONE";

/** Ends the visit under way; a cancelled place is free for others again. When the hall cancels, the applicant may book
 *  another visit the same day: the day's one booking (agreement II) is given back. */
export const endAppointment = async (
  tx: Tx,
  appointment: ActiveAppointment,
  status: Ending,
  at: Date,
): Promise<void> => {
  await tx.appointment.update({
    where: { id: appointment.id },
    data: {
      status,
      endedAt: at,
      ...(status === "CANCELLED_BY_HALL" ? { bookedOn: null } : {}),
    },
  });
  if (status !== "CANCELLED" && status !== "CANCELLED_BY_HALL") return;
  const { hallId, date, start } = appointment;
  await tx.slot.update({
    where: { hallId_date_start: { hallId, date, start } },
    data: { booked: { decrement: 1 } },
  });
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

/** The booking deadline an application has when it goes back to be booked at `at`. */
export const bookAgainBy = (subject: LockedCase, at: Date): CountedDay =>
  bookBy(shanghaiDate(at), subject.answers.heldExpiresOn);
