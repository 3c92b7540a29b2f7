import "server-only";
import { daysToOffer } from "@/lib/domain/visit/release";
import { firstDayToOffer } from "@/lib/domain/visit/waiting-list";
import { now } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";
import { db, inTransaction } from "@/lib/server/db/client";
import { RELEASE_COLUMNS } from "@/lib/server/db/repositories/supply/slots-ahead";
import { freePlace, holdFreePlace } from "@/lib/server/db/repositories/supply/waiting-list";
import { alone } from "./alone";
import { offerToNext } from "./offer-to-next";

const WAITING = { state: "WAITING", byHall: false } as const;

/** Spares an hour for whose day nobody waits any more the transaction that would find it. */
const isWaitedFor = async ({ hallId, date }: { hallId: string; date: string }): Promise<boolean> => {
  const days = { fromDate: { lte: date }, untilDate: { gte: date } };
  const hall = [{ hallIds: { isEmpty: true } }, { hallIds: { has: hallId } }];
  return (await db.waitingEntry.findFirst({ where: { ...WAITING, ...days, OR: hall } })) !== null;
};

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

/** Offers the places of each day that was not offered yet to who waits for it, one each, the earliest hour first: in the last
 *  minute before its hall releases it or, where no job ran then, as soon as one does; until then it is free for nobody else
 *  (`OPEN_TO_ALL`). Whoever waits need not race for it, and what is left is free for everybody. */
export const offerDaysToCome = async (): Promise<void> => {
  const at = now();
  const calendar = await loadCalendar();
  const halls = await db.hall.findMany({ where: { open: true }, select: { id: true, ...RELEASE_COLUMNS } });
  const hours = await db.slot.findMany({
    where: {
      toOffer: true,
      OR: halls.map(({ id: hallId, ...policy }) => ({
        hallId,
        date: { in: daysToOffer(at, calendar, policy) },
      })),
    },
    orderBy: [{ date: "asc" }, { start: "asc" }, { hallId: "asc" }],
    select: { hallId: true, date: true, start: true },
  });
  if (hours.length === 0) return;
  const first = firstDayToOffer(at);
  const anybody = await db.waitingEntry.findFirst({ where: WAITING });
  for (const hour of anybody ? hours : [])
    await alone("an hour to come was not offered", `${hour.hallId} ${hour.date} ${hour.start}`, async () => {
      while (hour.date >= first && (await isWaitedFor(hour)) && (await offerOne(hour)));
    });
  await db.slot.updateMany({ where: { toOffer: true, OR: hours }, data: { toOffer: false } });
};
