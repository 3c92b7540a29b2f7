import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import type { LocalText } from "@/lib/domain/text";
import { db } from "../../client";
import { HALL_WORDS, hallWordsOf } from "../../repositories/halls";

export interface VisitForCalendar {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  readonly start: string;
  readonly bookedAt: Date;
  readonly cancelBy: Date;
  readonly hall: { readonly name: LocalText; readonly address: LocalText };
}

/** A booked visit of one's own; undefined: there is none of this id. */
export const visitForCalendar = async (
  actor: ApplicantActor,
  appointmentId: string,
): Promise<VisitForCalendar | undefined> => {
  const row = await db.appointment.findFirst({
    where: { id: appointmentId, status: "BOOKED", application: { accountId: actor.accountId } },
    select: {
      id: true,
      number: true,
      date: true,
      start: true,
      bookedAt: true,
      cancelBy: true,
      hall: { select: HALL_WORDS },
    },
  });
  return row ? { ...row, hall: hallWordsOf(row.hall) } : undefined;
};
