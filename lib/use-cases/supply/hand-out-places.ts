import "server-only";
import { SYSTEM } from "@/lib/domain/actors";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { ok } from "@/lib/domain/result";
import { givenWholeUntil } from "@/lib/domain/visit/release";
import { firstDayToOffer } from "@/lib/domain/visit/waiting-list";
import { now } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";
import { db, inTransaction } from "@/lib/server/db/client";
import { isHourClosed } from "@/lib/server/db/repositories/supply/closed-hours";
import { LIMITS } from "@/lib/server/db/limits";
import { lockCase } from "@/lib/server/db/repositories/applications";
import { freePlace, givePlacesKeptBack, lockPlace } from "@/lib/server/db/repositories/supply/waiting-list";
import { transact } from "../case/transact";
import { alone } from "./alone";
import { offerDaysToCome } from "./offer-days-to-come";
import { offerToNext } from "./offer-to-next";
import { letGoOf, offerOf } from "./waiting";

/** Offers whose time is over go on to the next one. */
const endOffersOver = async (): Promise<void> => {
  const over = await db.returnedPlace.findMany({
    where: { offerUntil: { lte: now() } },
    orderBy: { offerUntil: "asc" },
    take: LIMITS.duePass,
    select: { entryId: true },
  });
  const entries = await db.waitingEntry.findMany({
    where: { id: { in: over.flatMap(({ entryId }) => entryId ?? []) } },
    select: { applicationId: true },
  });
  for (const { applicationId } of entries)
    await alone("an offer did not end", applicationId, () =>
      transact(async (tx) => {
        const subject = await lockCase(tx, applicationId);
        const offer = await offerOf(tx, applicationId);
        // It may have been taken, or let go, meanwhile.
        if (subject && offer && offer.until <= now()) await letGoOf(tx, subject, offer, SYSTEM, now());
        return ok(undefined);
      }),
    );
};

const handOut = (id: string): Promise<void> =>
  inTransaction(async (tx) => {
    const at = now();
    const place = await lockPlace(tx, id);
    if (!place) return;
    const isClosed = await isHourClosed(tx, place);
    const offered = !isClosed && place.date >= firstDayToOffer(at) && (await offerToNext(tx, place, at));
    if (!offered && (isClosed || place.freeAt <= at || place.date <= shanghaiDate(at)))
      await freePlace(tx, place);
  });

/** What was kept back until this hour of this day. */
const giveWhatWasKept = async (): Promise<void> => {
  const calendar = await loadCalendar();
  const halls = await db.hall.findMany({
    where: { slots: { some: { keptBack: { gt: 0 } } } },
    select: { id: true, dripDays: true, releaseTime: true },
  });
  for (const hall of halls)
    await alone("kept places were not given", hall.id, () =>
      givePlacesKeptBack(db, hall.id, givenWholeUntil(now(), calendar, hall), now()),
    );
};

/** Hands out the places that were given back, kept back or gained by new hours: to who waits longest, or free for everybody
 *  once their random instant has come; of a day that is released within the minute, one to each who waits for it. Each place
 *  is one transaction under its own lock, so that any number of processes does it once.
 *  @returns how many places were looked at */
export const handOutPlaces = async (): Promise<number> => {
  await giveWhatWasKept();
  await endOffersOver();
  await alone("a day to come was not offered", "places", offerDaysToCome);
  const places = await db.returnedPlace.findMany({
    where: { entryId: null },
    orderBy: [{ returnedAt: "asc" }, { id: "asc" }],
    take: LIMITS.duePass,
    select: { id: true },
  });
  for (const { id } of places) await alone("a place was not handed out", id, () => handOut(id));
  return places.length;
};
