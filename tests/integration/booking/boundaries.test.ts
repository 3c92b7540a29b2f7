import { randomUUID } from "node:crypto";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { bookFamily } from "@/lib/use-cases/booking/book-family";
import { rescheduleAppointment } from "@/lib/use-cases/booking/reschedule-appointment";
import { ensureSlots } from "@/lib/use-cases/time/ensure-slots";
import { emptyTables } from "../../support/database";
import { type ACase, aToBook, bookingOf, expectOk } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant } from "../../support/factories/people";

// Where tests/unit/visit/booking-boundaries.test.ts asks the rules, this asks the acts: moving a visit, and a family's.

const at = (time: string) => setPracticeTime(new Date(`${time.replace(" ", "T")}+08:00`));
const begin = async (time: string) => {
  await emptyTables();
  await at(time);
  await aHall({ capacity: 3 });
};
/** As the job does every minute. */
const goOnTo = async (time: string) => {
  await at(time);
  await ensureSlots(time.slice(0, 10));
};
afterAll(disconnect);

/** Booked on an earlier day, so that the day's one booking does not stand in the way. */
const bookedFor = async (date: string, start: string) => {
  const toBook = await aToBook({ answers: { heldExpiresOn: "2028-01-31" } });
  const { id } = expectOk(await bookAppointment({ ...(await bookingOf(toBook)), date, start }));
  return { ...toBook, appointmentId: id };
};
const move = (
  { applicant, appointmentId }: ACase & { appointmentId: string },
  date: string,
  start = "16:00",
) =>
  rescheduleAppointment({
    actor: applicant,
    appointmentId,
    hallId: "1",
    date,
    start,
    agreementVersion: AGREEMENT_VERSION,
    idempotencyKey: randomUUID(),
  });
const codeOf = (result: { readonly kind: string; readonly code?: string }): string =>
  result.kind === "refused" ? (result.code ?? "") : result.kind;

interface Moved {
  readonly booked: string;
  readonly visit: readonly [date: string, start: string];
  readonly last: string;
  readonly over: string;
  readonly to: string;
}

test.each<readonly [string, Moved]>([
  [
    "an ordinary day",
    {
      booked: "2026-11-20 10:00:00",
      visit: ["2026-11-24", "09:00"],
      last: "2026-11-23 14:29:50",
      over: "2026-11-23 14:30:01",
      to: "2026-11-26",
    },
  ],
  [
    "over a holiday: the last moment lies before it",
    {
      booked: "2026-09-29 10:00:00",
      visit: ["2026-10-08", "09:00"],
      last: "2026-09-30 14:29:50",
      over: "2026-10-01 00:00:00",
      to: "2026-10-09",
    },
  ],
  [
    "the Saturday worked for a holiday, to the Monday after it",
    {
      booked: "2026-10-08 10:00:00",
      visit: ["2026-10-10", "09:00"],
      last: "2026-10-09 14:29:50",
      over: "2026-10-09 14:30:01",
      to: "2026-10-12",
    },
  ],
  [
    "a provisional year, after a statutory day",
    {
      booked: "2027-09-28 10:00:00",
      visit: ["2027-10-04", "09:00"],
      last: "2027-09-30 14:29:50",
      over: "2027-10-01 00:00:00",
      to: "2027-10-05",
    },
  ],
])(
  "a visit is moved until half a working day before it: %s",
  async (_, { booked, visit, last, over, to }) => {
    await begin(booked);
    const [date, start] = visit;
    const [first, second] = [await bookedFor(date, start), await bookedFor(date, start)];
    await goOnTo(last);
    expect(codeOf(await move(first, to))).toBe("ok");
    await goOnTo(over);
    expect(codeOf(await move(second, to))).toBe("tooLateToCancel");
    // The old visit stands as it was.
    const { status } = await db.appointment.findUniqueOrThrow({ where: { id: second.appointmentId } });
    expect(status).toBe("BOOKED");
  },
);

test("a visit is moved to what is released, to the minute, and to no day the halls do not work", async () => {
  await begin("2026-09-25 10:00:00");
  const visit = await bookedFor("2026-09-30", "17:00");
  await goOnTo("2026-09-28 08:59:50");
  // Ten working days on from that Monday, over the holiday, is Friday 16 October.
  expect(codeOf(await move(visit, "2026-10-16"))).toBe("slotNotOpen");
  for (const [day, code] of [
    ["2026-10-01", "slotNotOpen"],
    ["2026-10-11", "slotNotOpen"],
    ["2026-09-28", "slotNotOpen"],
  ] as const)
    expect([day, codeOf(await move(visit, day))]).toEqual([day, code]);
  await goOnTo("2026-09-28 09:00:01");
  expect(codeOf(await move(visit, "2026-10-16"))).toBe("ok");
});

test("a visit is moved before the document held ends, and not to its last day", async () => {
  await begin("2026-11-20 10:00:00");
  const toBook = await aToBook({ answers: { heldExpiresOn: "2026-11-27" } });
  const wish = { ...(await bookingOf(toBook)), date: "2026-11-25" };
  const { id } = expectOk(await bookAppointment(wish));
  await goOnTo("2026-11-23 10:00:00");
  const visit = { ...toBook, appointmentId: id };
  expect(codeOf(await move(visit, "2026-11-27"))).toBe("afterHeldDocument");
  expect(codeOf(await move(visit, "2026-11-26"))).toBe("ok");
});

const aFamily = async (): Promise<ACase[]> => {
  const applicant = await anApplicant();
  const answers = { heldExpiresOn: "2028-01-31" };
  return [await aToBook({ applicant, answers }), await aToBook({ applicant, answers })];
};
const together = async ([first, second]: readonly ACase[], date: string, start = "10:00") => {
  const { applicationId, ...wish } = await bookingOf(first!);
  return bookFamily({ ...wish, date, start, applicationIds: [applicationId, second!.id] });
};

test.each([
  ["the minute before the release", "2026-11-23 08:59:50", "2026-12-07", "slotNotOpen"],
  ["the release", "2026-11-23 09:00:01", "2026-12-07", "ok"],
  ["until midnight for the next day", "2026-11-23 23:59:50", "2026-11-24", "ok"],
  ["not on the day itself", "2026-11-24 00:00:01", "2026-11-24", "slotNotOpen"],
  ["a holiday", "2026-09-30 10:00:00", "2026-10-01", "slotNotOpen"],
  ["the Saturday worked for it", "2026-09-30 10:00:00", "2026-10-10", "ok"],
  ["a statutory day of a provisional year", "2027-09-30 10:00:00", "2027-10-01", "slotNotOpen"],
  ["a weekday of a provisional year", "2027-09-30 10:00:00", "2027-10-04", "ok"],
])("a family books by the same rules: %s", async (_, time, date, code) => {
  await begin(time);
  const family = await aFamily();
  expect(codeOf(await together(family, date))).toBe(code);
  expect(await db.appointment.count()).toBe(code === "ok" ? 2 : 0);
});

test("each of a family has one booking a day: until midnight nobody is booked, after it all are", async () => {
  await begin("2026-11-23 10:00:00");
  const family = await aFamily();
  const { personIndex } = await db.application.findUniqueOrThrow({ where: { id: family[1]!.id } });
  const other = await bookedFor("2026-11-25", "15:00");
  // The second one's person has booked today, with another application.
  await db.appointment.update({
    where: { id: other.appointmentId },
    data: { personIndex: personIndex ?? new Uint8Array() },
  });
  await at("2026-11-23 23:59:50");
  const { serial } = family[1]!;
  expect(await together(family, "2026-11-26")).toMatchObject({
    code: "alreadyBookedToday",
    data: { serial },
  });
  expect(await db.appointment.count()).toBe(1);
  await at("2026-11-24 00:00:01");
  expect(codeOf(await together(family, "2026-11-26"))).toBe("ok");
});
