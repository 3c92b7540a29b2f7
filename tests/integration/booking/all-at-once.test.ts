import { randomUUID } from "node:crypto";
import type { ApplicantActor } from "@/lib/domain/actors";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { bookFamily } from "@/lib/use-cases/booking/book-family";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { cancelFamily } from "@/lib/use-cases/booking/cancel-family";
import { rescheduleAppointment } from "@/lib/use-cases/booking/reschedule-appointment";
import { handOutPlaces } from "@/lib/use-cases/supply/hand-out-places";
import { joinWaitingList } from "@/lib/use-cases/supply/join-waiting-list";
import { check } from "../../load/check.mjs";
import { emptyTables, testDatabaseUrl } from "../../support/database";
import { type ACase, aToBook } from "../../support/factories/cases";
import { aCopyOf } from "../../support/factories/copies";
import { aHall } from "../../support/factories/halls";
import { anApplicant } from "../../support/factories/people";
import { at } from "../../support/practice-days";

// The small one of `npm run load`, through the use-cases: many at once for few places, and after it every answer compared
// with the rows. What holds, holds in whatever order they come.

afterAll(disconnect);

const DAYS = ["2026-11-23", "2026-11-24", "2026-11-25"];
const DATES = ["2026-11-30", "2026-12-01"];
const HOURS = ["10:00", "11:00"];
const TURNS = 4;

interface Person {
  readonly actor: ApplicantActor;
  /** Their applications: a family's two. */
  readonly ids: readonly string[];
}

/** By application: the visit its holder was told of last; null: cancelled. */
const told = new Map<string, string | null>();
const standing = ({ ids }: Person): string | undefined => told.get(ids[0]!) ?? undefined;

const person = async (template: ACase, size = 1): Promise<Person> => {
  const actor = await anApplicant();
  const ids: string[] = [];
  while (ids.length < size) ids.push(await aCopyOf(template, actor.accountId));
  return { actor, ids };
};

const placeOf = (turn: number) => ({
  hallId: "1",
  date: DATES[turn % DATES.length]!,
  start: HOURS[Math.floor(turn / DATES.length) % HOURS.length]!,
});
const wishOf = ({ actor }: Person, turn: number) => ({
  actor,
  ...placeOf(turn),
  agreementVersion: AGREEMENT_VERSION,
  delivery: { method: "PICKUP" },
  idempotencyKey: randomUUID(),
});

/** Books, and whoever has a visit moves it or gives it up. @returns the code of a refusal */
const act = async (who: Person, turn: number): Promise<string | undefined> => {
  const { actor, ids } = who;
  const appointmentId = standing(who);
  const wish = wishOf(who, turn);
  const isFamily = ids.length > 1;
  if (!appointmentId && isFamily) {
    const answer = await bookFamily({ ...wish, applicationIds: turn % 2 ? [...ids].reverse() : ids });
    if (answer.kind !== "ok") return answer.kind === "refused" ? answer.code : "invalid";
    for (const { applicationId, id } of answer.data.visits) told.set(applicationId, id);
    return undefined;
  }
  if (!appointmentId) {
    const answer = await bookAppointment({ ...wish, applicationId: ids[0]! });
    if (answer.kind !== "ok") return answer.kind === "refused" ? answer.code : "invalid";
    told.set(ids[0]!, answer.data.id);
    return undefined;
  }
  if (isFamily || turn % 3 === 0) {
    const answer = await (isFamily ? cancelFamily : cancelAppointment)({ actor, appointmentId });
    if (answer.kind !== "ok") return answer.kind === "refused" ? answer.code : "invalid";
    for (const id of ids) told.set(id, null);
    return undefined;
  }
  const answer = await rescheduleAppointment({ ...wish, appointmentId });
  if (answer.kind !== "ok") return answer.kind === "refused" ? answer.code : "invalid";
  told.set(ids[0]!, answer.data.id);
  return undefined;
};

test("alone and as families, booked, moved and cancelled all at once over three days: every answer is what the rows say", async () => {
  await emptyTables();
  await setPracticeTime(at(`${DAYS[0]}T10:00:00`));
  await aHall({ capacity: 3 });
  const template = await aToBook();
  const people: Person[] = [];
  while (people.length < 20) people.push(await person(template));
  while (people.length < 24) people.push(await person(template, 2));
  const waiting = await person(template);
  await joinWaitingList({
    actor: waiting.actor,
    applicationId: waiting.ids[0]!,
    hallIds: [],
    part: "ANY",
    fromDate: DATES[0]!,
    untilDate: DATES[1]!,
  });
  const refusals = new Set<string>();
  let done = 0;
  for (const [day, date] of DAYS.entries()) {
    await setPracticeTime(at(`${date}T10:00:00`));
    for (let turn = 0; turn < TURNS; turn += 1) {
      const answers = await Promise.all([
        ...people.map((who, index) => act(who, turn + day + index)),
        // The clockwork goes on beside it.
        handOutPlaces().then(() => undefined),
      ]);
      for (const answer of answers) if (answer) refusals.add(answer);
      done += answers.filter((answer) => !answer).length;
    }
  }
  expect(await check(testDatabaseUrl(), told)).toEqual([]);
  expect(await db.slot.count({ where: { booked: { gt: 3 } } })).toBe(0);
  expect(done).toBeGreaterThan(people.length);
  // Nobody was told anything but the rules and the race, and both were met.
  expect([...refusals].sort()).toEqual(["alreadyBookedToday", "slotTaken"]);
}, 120_000);
