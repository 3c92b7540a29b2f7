import "server-only";
import { type Result, refused } from "@/lib/domain/result";
import type { Place } from "@/lib/domain/visit/slots";
import { askedTogether } from "@/lib/server/base/asked-together";
import { now } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";
import { db } from "@/lib/server/db/client";
import { isDeadlock, isUniqueViolation } from "@/lib/server/db/failures";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { nearestFreeSlots } from "@/lib/server/db/repositories/slots";
import { releasedDays } from "@/lib/server/db/repositories/supply/slots-ahead";

/** The free places are looked up when nothing is held any more. */
export const NONE = { nearest: [] } as const;

/** So often a booking is judged anew whose place, or whose case, was another's a moment after it had been judged. */
const TRIES = 3;

/** Judges and writes until the statement has written, or a rule says why it may not.
 *  @param attempt undefined: something it was judged by has changed. @returns undefined: the place is lost each time */
export const triedAnew = async <T>(
  attempt: () => Promise<Result<T> | undefined>,
): Promise<Result<T> | undefined> => {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    try {
      const answer = await attempt();
      if (answer) return answer;
    } catch (error) {
      const again = isDeadlock(error) || isUniqueViolation(error, "Appointment_number_key");
      if (!again || tried === TRIES) throw error;
    }
  }
  return undefined;
};

/** The answer about a lost place: the nearest ones that are free for all who come together.
 *  @param subjects whose documents all last until the visit */
export const lostTo = async <T>(lost: Place, subjects: readonly LockedCase[]): Promise<Result<T>> => {
  const ends = subjects.flatMap((subject) => subject.answers().heldExpiresOn || []).sort();
  const calendar = await loadCalendar();
  // A rush loses the same hour hundreds of times at once, and hears of the same places.
  const released = await askedTogether("released days", () => releasedDays(db, now(), calendar));
  const days = released.map(({ hallId, dates }) => ({
    hallId,
    dates: dates.filter((date) => !ends[0] || date < ends[0]),
  }));
  const types = subjects.map(({ row }) => row.type);
  const place = { hallId: lost.hallId, date: lost.date, start: lost.start };
  const free = await askedTogether(`near ${JSON.stringify([place, days, types])}`, () =>
    nearestFreeSlots(db, place, days, types),
  );
  return refused("slotTaken", { nearest: free.map(({ hallId, date, start }) => ({ hallId, date, start })) });
};
