import { randomInt, randomUUID } from "node:crypto";
import { addDays, addYears } from "@/lib/domain/calendar/plain-date";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { now } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";
import { db, disconnect } from "@/lib/server/db/client";
import { loadPracticeClock } from "@/lib/server/db/practice-clock";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { bookFamily } from "@/lib/use-cases/booking/book-family";
import { ensureSlots } from "@/lib/use-cases/time/ensure-slots";
import { daysFrom } from "@/prisma/seed/days";
import { expectOk } from "@/prisma/seed/expect-ok";
import { officersOfHouse } from "@/prisma/seed/morning/visitors";
import { type Family, family } from "@/prisma/seed/people/families";
import { passed } from "@/prisma/seed/stories/pre-review";
import { Story, type World } from "@/prisma/seed/stories/story";

// Run by `morning.ts` beside a test's server: how they came to be booked is not what the morning proves.

const HALL = "1";
const drawn = (passportNo: string): string => passportNo.replaceAll(/\d/g, () => String(randomInt(10)));

const applied = async (
  world: World,
  row: string,
  { interview = false, ...facts }: Partial<Family> & { readonly interview?: boolean } = {},
): Promise<Story> => {
  const told = family(row, "FIRST");
  const at = world.days.now;
  const person = { ...told, passportNo: drawn(told.passportNo), ...facts };
  const story = passed(new Story(world, person).applies(at), at, { interview });
  for (const prepare of story.preparations) await prepare();
  for (const { run } of story.acts) await run();
  return story;
};

const facts = () => ({
  agreementVersion: AGREEMENT_VERSION,
  delivery: { method: "PICKUP" },
  idempotencyKey: randomUUID(),
});

const told = async ({ target: { applicationId } }: Story) => {
  const { serial, appointments } = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      serial: true,
      appointments: { where: { status: "BOOKED" }, select: { number: true, start: true } },
    },
  });
  const [visit] = appointments;
  return { applicationId, serial, number: visit?.number ?? "", start: visit?.start ?? "" };
};

try {
  await loadPracticeClock();
  const days = daysFrom(now(), await loadCalendar());
  await ensureSlots(days.today);
  const world = { days, officers: await officersOfHouse() };
  const date = days.ahead(1);
  const book = async (story: Story, start: string) => {
    expectOk(await bookAppointment({ ...story.target, hallId: HALL, date, start, ...facts() }), start);
    return told(story);
  };

  const parents = "SPOUSE | OKONKWO, DANIEL | M 1986-06-21 | 前海潮汐软件有限公司";
  const children = "CHILD | OKONKWO, DANIEL | M 1986-06-21 | 前海潮汐软件有限公司";
  const small = {
    birthDate: addYears(days.today, -2),
    passportExpiresOn: addDays(addYears(days.today, 3), 40),
  };
  const three = [
    await applied(world, `0151 zh | OKONKWO, ADA | F NGA 1989-05-14 A01234567 2034-08-30 | ${parents}`),
    await applied(world, `0151 zh | OKONKWO, CHIDI | M NGA 2016-02-11 A02345678 2030-05-01 | ${children}`),
    await applied(
      world,
      `0151 zh | OKONKWO, NGOZI | F NGA 2024-01-01 A03456789 2029-11-04 | ${children}`,
      small,
    ),
  ];
  const [first] = three;
  if (!first) throw new Error("no family");
  const { actor } = first.target;
  const applicationIds = three.map(({ target }) => target.applicationId);
  expectOk(
    await bookFamily({ actor, applicationIds, hallId: HALL, date, start: "09:00", ...facts() }),
    "family",
  );

  const alone = (digits: string, name: string, interview: boolean) =>
    applied(
      world,
      `${digits} zh | ${name} | F SWE 1992-02-08 AA7654321 2033-09-09 | SPOUSE | BERG, NILS | M 1990-10-10 | 蛇口海风能源有限公司`,
      { interview },
    );
  const late = await book(await alone("0152", "BERG, FREJA", true), "09:00");
  const missing = await book(await alone("0153", "BERG, ASTRID", false), "10:00");
  const closed = await book(await alone("0154", "BERG, LINNEA", false), "11:00");
  const waiting = await db.waitingEntry.findFirstOrThrow({
    where: { state: "OFFERED" },
    select: { application: { select: { serial: true } } },
  });
  const people = {
    hallId: HALL,
    date,
    three: await Promise.all(three.map(told)),
    late,
    missing,
    closed,
    offered: waiting.application,
  };
  process.stdout.write(JSON.stringify(people));
} finally {
  await disconnect();
}
