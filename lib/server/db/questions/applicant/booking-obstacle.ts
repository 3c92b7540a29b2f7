import "server-only";
import { suspensionsAmong } from "../../repositories/no-shows";
import { answeringEvent } from "@/lib/domain/case/item-answers";
import { applicationState } from "@/lib/domain/case/states";
import type { RefusalCode } from "@/lib/domain/refusals";
import { now, today } from "@/lib/server/base/clock";
import type { ApplicantActor } from "@/lib/domain/actors";
import { formOfCase } from "@/lib/domain/types/known-types";
import { loadCalendar } from "../../calendar";
import { db } from "../../client";
import { openAnswers } from "../../repositories/applications";
import { toCorrectOf } from "../../repositories/to-correct";

export interface BookingObstacle {
  readonly code: Extract<RefusalCode, "bookingSuspended" | "alreadyBookedToday" | "correctionOpen">;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What keeps the holder of this passport from booking today (agreement II and VII), and what the window named or the
 *  answers demand and is not corrected and sent yet, told before a place is chosen. */
export const bookingObstacle = async (
  actor: ApplicantActor,
  applicationId: string,
): Promise<BookingObstacle | undefined> => {
  const found = await db.application.findFirst({
    where: { id: applicationId, accountId: actor.accountId },
    select: {
      id: true,
      type: true,
      state: true,
      schemaVersion: true,
      personIndex: true,
      answersCipher: true,
    },
  });
  if (found && answeringEvent(applicationState(found.state))) {
    const subject = { id: found.id, form: () => formOfCase(found), answers: () => openAnswers(found) };
    const { length: count } = await toCorrectOf(db, subject, await loadCalendar());
    if (count > 0) return { code: "correctionOpen", data: { count } };
  }
  const personIndex = found?.personIndex;
  if (!personIndex) return undefined;
  const [suspendedUntil, booked] = await Promise.all([
    suspensionsAmong(db, [personIndex], now()),
    db.appointment.count({ where: { personIndex, bookedOn: today() } }),
  ]);
  const until = suspendedUntil(personIndex);
  if (until) return { code: "bookingSuspended", data: { date: until } };
  return booked > 0 ? { code: "alreadyBookedToday", data: {} } : undefined;
};

/** The same of the waiting list: who booked today may wait for another day, and who waits already sees it, unless nothing
 *  will be offered any more. */
export const waitingObstacle = async (
  actor: ApplicantActor,
  applicationId: string,
  waits: boolean,
): Promise<BookingObstacle | undefined> => {
  const obstacle = await bookingObstacle(actor, applicationId);
  const stands = obstacle?.code === "bookingSuspended" || (obstacle?.code === "correctionOpen" && !waits);
  return stands ? obstacle : undefined;
};
