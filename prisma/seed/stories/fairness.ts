import { addDays } from "@/lib/domain/calendar/plain-date";
import type { WaitingWish } from "@/lib/domain/visit/waiting-list";
import { db } from "@/lib/server/db/client";
import { answerAppeal } from "@/lib/use-cases/supply/answer-appeal";
import { appealNoShow } from "@/lib/use-cases/supply/appeal-no-show";
import { handOutPlaces } from "@/lib/use-cases/supply/hand-out-places";
import { joinWaitingList } from "@/lib/use-cases/supply/join-waiting-list";
import { ensureSlots } from "@/lib/use-cases/time/ensure-slots";
import { expectOk } from "../expect-ok";
import type { Story } from "./story";

const ADMINISTRATOR = "P1011";
/** So many days of the calendar are waited for. */
const WAITED_DAYS = 30;

/** 候补: waits for a place others give back, from tomorrow on. */
export const waits = (story: Story, at: Date, wish: Pick<WaitingWish, "hallIds" | "part">): Story =>
  story.note(at, async () => {
    const { today } = story.world.days;
    const days = { fromDate: addDays(today, 1), untilDate: addDays(today, WAITED_DAYS) };
    // The demo's hours are made all at once. In a house that runs a day is made each evening, and these were offered then.
    await ensureSlots(today);
    await db.slot.updateMany({ where: { toOffer: true }, data: { toOffer: false } });
    expectOk(await joinWaitingList({ ...story.target, ...wish, ...days }), story.family.phone);
  });

/** The house's clockwork offers what was given back; this story is the one that is offered it. */
export const offered = (story: Story, at: Date): Story =>
  story.note(at, async () => {
    await handOutPlaces();
    await db.waitingEntry.findFirstOrThrow({
      where: { applicationId: story.known.id, state: "OFFERED" },
      select: { id: true },
    });
  });

/** The failure counted last. */
const lastFailure = async ({ known }: Story): Promise<{ id: string }> => {
  const missed = await db.appointment.findFirstOrThrow({
    where: { applicationId: known.id, status: "NO_SHOW" },
    orderBy: { date: "desc" },
    select: { id: true },
  });
  return db.noShow.findFirstOrThrow({ where: { appointmentId: missed.id }, select: { id: true } });
};

/** 申诉 of the visit that was missed last. */
export const appeals = (story: Story, at: Date, words: string): Story =>
  story.note(at, async () => {
    const { id } = await lastFailure(story);
    expectOk(await appealNoShow({ actor: story.known.applicant, noShowId: id, words }), story.family.phone);
  });

export const appealGranted = (story: Story, at: Date, words: { zh: string; en: string }): Story =>
  story.note(at, async () => {
    const { id } = await lastFailure(story);
    const { actor } = story.officer(ADMINISTRATOR);
    expectOk(await answerAppeal({ actor, noShowId: id, granted: true, words }), story.family.phone);
  });
