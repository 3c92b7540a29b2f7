import "server-only";
import { daysToCome } from "@/lib/domain/visit/release";
import { firstDayToOffer } from "@/lib/domain/visit/waiting-list";
import { now } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";
import { db, inTransaction } from "@/lib/server/db/client";
import { RELEASE_COLUMNS } from "@/lib/server/db/repositories/supply/slots-ahead";
import { freePlace, holdFreePlace } from "@/lib/server/db/repositories/supply/waiting-list";
import { offerToNext } from "./offer-to-next";

/** Offers one place of an hour to who waits for it longest. @returns false: nobody does, or none is free */
const offerOne = (hour: { hallId: string; date: string; start: string }): Promise<boolean> =>
  inTransaction(async (tx) => {
    const at = now();
    const place = await holdFreePlace(tx, hour, at);
    if (!place) return false;
    if (await offerToNext(tx, place, at)) return true;
    await freePlace(tx, place);
    return false;
  });

/** In the last minute before a hall releases a day, its places are offered to who waits for that day, one each, the earliest
 *  hour first: whoever waits need not race for it. What is left is free for everybody at the hour of the release. */
export const offerDaysToCome = async (): Promise<void> => {
  const at = now();
  const calendar = await loadCalendar();
  const halls = await db.hall.findMany({ where: { open: true }, select: { id: true, ...RELEASE_COLUMNS } });
  const first = firstDayToOffer(at);
  const days = halls.flatMap(({ id: hallId, ...policy }) =>
    daysToCome(at, calendar, policy)
      .filter((date) => date >= first)
      .map((date) => ({ hallId, date })),
  );
  if (days.length === 0 || !(await db.waitingEntry.findFirst({ where: { state: "WAITING", byHall: false } })))
    return;
  const hours = await db.slot.findMany({
    where: { OR: days },
    orderBy: [{ date: "asc" }, { start: "asc" }, { hallId: "asc" }],
    select: { hallId: true, date: true, start: true },
  });
  for (const hour of hours) while (await offerOne(hour));
};
