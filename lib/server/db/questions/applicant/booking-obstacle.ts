import "server-only";
import { suspensionUntil } from "@/lib/domain/visit/no-show";
import { toCorrect } from "@/lib/domain/case/item-answers";
import { applicationState, rowOf } from "@/lib/domain/case/states";
import type { RefusalCode } from "@/lib/domain/refusals";
import { now, today } from "@/lib/server/base/clock";
import type { ApplicantActor } from "@/lib/domain/actors";
import { db } from "../../client";
import { ITEM_COLUMNS, lastList } from "../../repositories/return-items";

export interface BookingObstacle {
  readonly code: Extract<RefusalCode, "bookingSuspended" | "alreadyBookedToday" | "correctionOpen">;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What keeps the holder of this passport from booking today (agreement II and VII), and what the window named and is not
 *  corrected yet, told before a place is chosen. */
export const bookingObstacle = async (
  actor: ApplicantActor,
  applicationId: string,
): Promise<BookingObstacle | undefined> => {
  const found = await db.application.findFirst({
    where: { id: applicationId, accountId: actor.accountId },
    select: { holderIndex: true, state: true, returnItems: { select: ITEM_COLUMNS } },
  });
  const count =
    found && rowOf(applicationState(found.state)).first ? toCorrect(lastList(found.returnItems)).length : 0;
  if (count > 0) return { code: "correctionOpen", data: { count } };
  const holderIndex = found?.holderIndex;
  if (!holderIndex) return undefined;
  const [missed, booked] = await Promise.all([
    db.noShow.findMany({ where: { holderIndex }, select: { date: true } }),
    db.appointment.count({ where: { holderIndex, bookedOn: today() } }),
  ]);
  const until = suspensionUntil(
    missed.map(({ date }) => date),
    now(),
  );
  if (until) return { code: "bookingSuspended", data: { date: until } };
  return booked > 0 ? { code: "alreadyBookedToday", data: {} } : undefined;
};
