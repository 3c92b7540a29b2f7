import { randomUUID } from "node:crypto";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { isMorning, SLOT_STARTS } from "@/lib/domain/visit/slots";
import type { OfficerRole } from "@/lib/domain/vocabulary";
import type { OfficerActor } from "@/lib/domain/actors";
import { db } from "@/lib/server/db/client";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import type { Days } from "../days";
import { expectOk } from "../expect-ok";
import { passed } from "../stories/pre-review";
import { Story, type World } from "../stories/story";
import { type Part, morningCast } from "./cast";

/** Somebody who has booked the morning. */
export interface Visitor {
  readonly applicationId: string;
  /** Of the appointment. */
  readonly number: string;
  readonly name: string;
  readonly hallId: string;
  readonly start: string;
  /** As Part.comes says. */
  readonly comes: number | null;
  readonly answersCalls: boolean;
  /** Last four digits of the phone, 199 0000 xxxx; of the invented ones. */
  readonly phone?: string;
}

/** The officers of the demo, by staff number, as they act. */
export const officersOfHouse = async (): Promise<Map<string, OfficerActor>> => {
  const rows = await db.officer.findMany({
    select: { id: true, name: true, staffNo: true, roles: true, hallId: true },
    orderBy: { staffNo: "asc" },
  });
  return new Map(
    rows.map(({ id, roles, ...officer }) => [
      officer.staffNo,
      {
        kind: "officer",
        officerId: id,
        ...officer,
        roles: roles as OfficerRole[],
        sessionId: randomUUID(),
      },
    ]),
  );
};

const bookedAlready = async (date: string) => {
  const rows = await db.appointment.findMany({
    where: { hallId: "1", date, status: "BOOKED", start: { in: ["09:00", "10:00"] } },
    select: {
      number: true,
      hallId: true,
      start: true,
      applicationId: true,
      application: { select: { fullName: true, interviewRequired: true } },
    },
    orderBy: [{ start: "asc" }, { bookedAt: "asc" }],
  });
  return rows.map(({ application, ...visit }) => ({
    ...visit,
    name: application.fullName ?? "",
    interview: application.interviewRequired,
  }));
};

/** Minutes before the hour at which those come who booked by themselves: one after another. */
const FIRST_COMES = -9;

/** Who comes to hall 1 that morning: who booked it, and invented people where too few did, who apply, are passed and book
 *  now. One of them booked hall 3. */
export const visitorsOf = async (
  days: Days,
  officers: ReadonlyMap<string, OfficerActor>,
  date: string,
): Promise<Visitor[]> => {
  const known = await bookedAlready(date);
  const regulars = known.map(({ interview: _, ...visit }, index): Visitor => ({
    ...visit,
    comes: FIRST_COMES + 2 * index,
    answersCalls: true,
  }));
  const free = [...known];
  const wanted = morningCast(days.today).filter((part) => {
    const found = free.findIndex(
      ({ start, interview }) => part.ordinary && start === part.start && interview === part.interview,
    );
    if (found >= 0) free.splice(found, 1);
    return found < 0;
  });
  const invited: Visitor[] = [];
  for (const part of wanted) invited.push(await invite({ days, officers }, part, date));
  return [...regulars, ...invited];
};

/** Applies, is passed and books, all of it now. */
const invite = async (world: World, part: Part, date: string): Promise<Visitor> => {
  const { now } = world.days;
  const story = passed(new Story(world, part.family).applies(now), now, { interview: part.interview });
  for (const prepare of story.preparations) await prepare();
  for (const { run } of story.acts) await run();
  const { hallId } = part;
  const start = await freeHour(hallId, date, part.start);
  const { number } = expectOk(
    await bookAppointment({
      ...story.target,
      hallId,
      date,
      start,
      agreementVersion: AGREEMENT_VERSION,
      delivery: { method: "PICKUP" },
      idempotencyKey: randomUUID(),
    }),
    part.family.phone,
  );
  const { comes, answersCalls, family } = part;
  const name = [family.familyName, family.givenName].filter(Boolean).join(" ");
  const { applicationId } = story.target;
  return { applicationId, number, name, hallId, start, comes, answersCalls, phone: family.phone };
};

/** The wished hour of the morning, or the next one with a place left. */
const freeHour = async (hallId: string, date: string, wished: string): Promise<string> => {
  const slots = await db.slot.findMany({ where: { hallId, date } });
  const free = slots.filter(({ capacity, booked, held, keptBack }) => booked + held + keptBack < capacity);
  const hour = SLOT_STARTS.find(
    (start) => start >= wished && isMorning(start) && free.some((slot) => slot.start === start),
  );
  if (!hour) throw new Error(`Hall ${hallId} has no place left on the morning of ${date}.`);
  return hour;
};
