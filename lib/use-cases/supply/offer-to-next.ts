import "server-only";
import { SYSTEM } from "@/lib/domain/actors";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { inLanguage } from "@/lib/domain/text";
import { slotEnd } from "@/lib/domain/visit/slots";
import { offerEnds } from "@/lib/domain/visit/waiting-list";
import { writeAudit } from "@/lib/server/db/audit";
import type { Tx } from "@/lib/server/db/client";
import { lockCase } from "@/lib/server/db/repositories/applications";
import { hallName } from "@/lib/server/db/repositories/halls";
import { suspensionsAmong } from "@/lib/server/db/repositories/no-shows";
import {
  offerPlace,
  type PlaceGivenBack,
  type Waiter,
  waitersFor,
} from "@/lib/server/db/repositories/supply/waiting-list";
import { notifyApplicants } from "../case/notify";

/** The first of them who may book online; who was suspended meanwhile leaves the list, and was told of the suspension. */
const firstOf = async (tx: Tx, waiters: readonly Waiter[], at: Date): Promise<Waiter | undefined> => {
  const suspended = await suspensionsAmong(
    tx,
    waiters.map(({ personIndex }) => personIndex),
    at,
  );
  for (const waiter of waiters) {
    if (!suspended(waiter.personIndex)) return waiter;
    await tx.waitingEntry.update({ where: { id: waiter.id }, data: { state: "ENDED", endedAt: at } });
  }
  return undefined;
};

/** Offers a place to who waits for it longest. @returns false: nobody does */
export const offerToNext = async (tx: Tx, place: PlaceGivenBack, at: Date): Promise<boolean> => {
  const next = await firstOf(tx, await waitersFor(tx, place, at), at);
  const subject = next && (await lockCase(tx, next.applicationId));
  if (!next || !subject) return false;
  const until = offerEnds(at);
  const { hallId, date, start } = place;
  await offerPlace(tx, place, { entryId: next.id, type: subject.row.type, until });
  await writeAudit(tx, {
    actor: SYSTEM,
    action: "offerPlace",
    subject: `application:${subject.id}`,
    data: { hall: hallId, date, start, until: until.toISOString() },
  });
  const hall = inLanguage(await hallName(tx, hallId), subject.applicant.locale);
  const by = `${shanghaiDate(until).slice(5)} ${shanghaiTime(until)}`;
  const params = { date, slot: `${start}-${slotEnd(start)}`, hall, by };
  await notifyApplicants(tx, "placeOffered", [{ subject, params, which: place.id }]);
  return true;
};
