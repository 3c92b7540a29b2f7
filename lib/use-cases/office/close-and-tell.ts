import "server-only";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { inLanguage } from "@/lib/domain/text";
import type { ClosingReason } from "@/lib/domain/visit/closing";
import { slotEnd } from "@/lib/domain/visit/slots";
import type { Tx } from "@/lib/server/db/client";
import {
  heldUntil,
  type LockedCase,
  lockFreeCases,
  readCase,
} from "@/lib/server/db/repositories/applications";
import { HALL_NAME, hallNameOf } from "@/lib/server/db/repositories/halls";
import {
  closeHours,
  type HoursToClose,
  type LostOffer,
} from "@/lib/server/db/repositories/supply/closed-hours";
import { type HeldPlace, holdNearest } from "@/lib/server/db/repositories/supply/held-places";
import { shortClosingReason } from "@/lib/server/ports/sms/short-reasons";
import { notifyApplicants } from "../case/notify";

/** Names the place that is held instead, and until when.
 *  @param which of several such messages to one case in one state */
export const tellWhatIsHeld = async (
  tx: Tx,
  subjects: readonly LockedCase[],
  held: ReadonlyMap<string, HeldPlace>,
  reason: ClosingReason,
  which = "",
): Promise<void> => {
  if (held.size === 0) return;
  const names = new Map(
    (await tx.hall.findMany({ select: { id: true, ...HALL_NAME } })).map((row) => [row.id, row]),
  );
  const told = subjects.flatMap((subject) => {
    const place = held.get(subject.id);
    const hall = place && names.get(place.hallId);
    if (!place || !hall) return [];
    const { date, start, until } = place;
    const { locale } = subject.applicant;
    const params = {
      reason: shortClosingReason(reason, locale),
      date,
      slot: `${start}-${slotEnd(start)}`,
      hall: inLanguage(hallNameOf(hall), locale),
      by: `${shanghaiDate(until).slice(5)} ${shanghaiTime(until)}`,
    };
    return [{ subject, params, which }];
  });
  await notifyApplicants(tx, "cancelledByHallOffered", told);
};

/** A case with the offer it has lost. */
interface Loser {
  readonly subject: LockedCase;
  readonly lost: LostOffer;
}

const whichOf = ({ entryId, date, start }: LostOffer): string => `${entryId} ${date} ${start}`;

/** Whoever waits on where they stood, because the place offered to them has gone. */
const tellWaiters = async (tx: Tx, losers: readonly Loser[], reason: ClosingReason): Promise<void> => {
  const told = losers.map(({ subject, lost }) => ({
    subject,
    which: whichOf(lost),
    params: {
      reason: shortClosingReason(reason, subject.applicant.locale),
      date: lost.date,
      slot: `${lost.start}-${slotEnd(lost.start)}`,
    },
  }));
  await notifyApplicants(tx, "offerClosed", told);
};

/** Whom the hall had offered another place when it cancelled their visit: the nearest one again, else they are asked to book.
 *  A case that is being changed right now gets none held, and is asked to book. */
const offerAnew = async (
  tx: Tx,
  losers: readonly Loser[],
  reason: ClosingReason,
  { at, calendar }: { readonly at: Date; readonly calendar: Calendar },
): Promise<void> => {
  const [first] = losers;
  if (!first) return;
  const free = await lockFreeCases(
    tx,
    losers.map(({ subject }) => subject.id),
  );
  const able = losers.filter(({ subject }) => free.some(({ id }) => id === subject.id));
  const held = await holdNearest(
    tx,
    first.lost,
    able.map(({ subject, lost: { hallId, date, start } }) => ({
      hallId,
      date,
      start,
      applicationId: subject.id,
      personIndex: subject.row.personIndex,
      type: subject.row.type,
      before: heldUntil(subject),
    })),
    at,
    calendar,
  );
  for (const { subject, lost } of losers) await tellWhatIsHeld(tx, [subject], held, reason, whichOf(lost));
  const without = losers.filter(({ subject }) => !held.has(subject.id));
  const told = without.map(({ subject, lost }) => ({
    subject,
    which: whichOf(lost),
    params: {
      reason: shortClosingReason(reason, subject.applicant.locale),
      date: lost.date,
      by: subject.row.dueOn ?? "",
    },
  }));
  await notifyApplicants(tx, "heldPlaceClosed", told);
};

/** Closes hours and tells everybody whose offered place goes with them, in the same transaction: who waited waits on at the
 *  old place of the list, who was offered a place instead of a cancelled visit is offered the nearest one again.
 *  @returns false: the hall has no such hours */
export const closeAndTell = async (
  tx: Tx,
  hours: HoursToClose,
  reason: ClosingReason,
  when: { readonly at: Date; readonly calendar: Calendar },
): Promise<boolean> => {
  const offers = await closeHours(tx, hours);
  if (!offers) return false;
  const losers: Loser[] = [];
  for (const lost of offers) {
    // Read and not locked: whoever holds the case may be waiting for the hour this transaction holds.
    const subject = await readCase(tx, lost.applicationId);
    if (subject) losers.push({ subject, lost });
  }
  await tellWaiters(
    tx,
    losers.filter(({ lost }) => !lost.byHall),
    reason,
  );
  await offerAnew(
    tx,
    losers.filter(({ lost }) => lost.byHall),
    reason,
    when,
  );
  return true;
};
