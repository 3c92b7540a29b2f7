import { randomUUID } from "node:crypto";
import type { ApplicantActor } from "@/lib/domain/actors";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { bookableDates } from "@/lib/domain/visit/release";
import { now } from "@/lib/server/base/clock";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { accountOfApplicant } from "@/lib/server/db/questions/applicant/account-of-applicant";
import { bookingObstacle, waitingObstacle } from "@/lib/server/db/questions/applicant/booking-obstacle";
import { draftForStep } from "@/lib/server/db/questions/applicant/draft-for-step";
import {
  applicationForApplicant,
  unreadableOfApplicant,
} from "@/lib/server/db/questions/applicant/application-for-applicant";
import { listOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";
import { appointmentsOfApplicant } from "@/lib/server/db/questions/applicant/appointments-of-applicant";
import { homeOfApplicant } from "@/lib/server/db/questions/applicant/home-of-applicant";
import { halls, openSlots } from "@/lib/server/db/questions/applicant/open-slots";
import { seededApplicants } from "@/lib/server/db/questions/public/demo-accounts";
import { demoInbox } from "@/lib/server/db/questions/public/demo-inbox";
import { statusByPassport } from "@/lib/server/db/questions/public/status-of-application";
import { emptyTables } from "../../support/database";
import { aBooked, aCompleteDraft, aReturned, aSubmitted, aToBook } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant } from "../../support/factories/people";

let stranger: ApplicantActor;

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  stranger = await anApplicant();
});
afterAll(disconnect);

test("the frame says the owner's masked phone and what waits for them, nothing of others", async () => {
  const { applicant } = await aReturned();
  const own = await accountOfApplicant(applicant);
  expect(own.maskedPhone).toMatch(/^199\*{4}\d{4}$/);
  expect([own.todoCount, (await accountOfApplicant(stranger)).todoCount]).toEqual([1, 0]);
});

test("home is empty for whoever has nothing, and shows what ended last when nothing is under way", async () => {
  const { applicant, id } = await aSubmitted();
  expect(await homeOfApplicant(stranger)).toEqual({ applications: [], todo: [], unreadable: [] });
  await db.application.update({ where: { id }, data: { state: "PRE_REJECTED" } });
  expect(await homeOfApplicant(applicant)).toMatchObject({
    applications: [{ id, next: { code: "ended" } }],
    todo: [],
  });
});

test("home names the last day on which a draft can be submitted, the one its own page names", async () => {
  // Six working days after Tuesday 1 December are 2, 3, 4, 7, 8 and 9 December.
  const { applicant, id } = await aCompleteDraft({
    type: "EXTENSION",
    answers: { heldExpiresOn: "2026-12-09" },
  });
  expect(await homeOfApplicant(applicant)).toMatchObject({ applications: [{ id, lastDay: "2026-12-01" }] });
  expect(await draftForStep(applicant, id)).toMatchObject({ lastDay: "2026-12-01" });
  const submitted = await aSubmitted();
  expect((await homeOfApplicant(submitted.applicant)).applications[0]?.lastDay).toBeUndefined();
});

test.each([
  ["answers", { answersCipher: Buffer.from("xx") }],
  ["type", { type: "OF_TOMORROW" }],
  ["state", { state: "OF_TOMORROW" }],
])(
  "an application whose %s cannot be read is told on the home page, in the list and on its own page, and hides no other",
  async (_, damage) => {
    const { applicant, id, serial } = await aReturned();
    const other = await aSubmitted({ applicant });
    await db.application.update({ where: { id }, data: damage });
    expect(await homeOfApplicant(applicant)).toMatchObject({
      applications: [{ id: other.id }],
      todo: [],
      unreadable: [{ id, serial, act: expect.any(String) }],
    });
    const { rows } = await listOfApplicant(applicant, "applications");
    expect(rows.find((row) => row.id === id)).toMatchObject({ serial, damaged: true });
    expect(rows).toHaveLength(2);
    expect(await applicationForApplicant(applicant, id)).toBeUndefined();
    expect(await unreadableOfApplicant(applicant, id)).toMatchObject({ serial });
    expect(await unreadableOfApplicant(stranger, id)).toBeUndefined();
  },
);

test("an appointment of a type nobody knows any more takes no other with it", async () => {
  await aHall();
  const { id, applicant } = await aBooked();
  await db.application.update({ where: { id }, data: { type: "OF_TOMORROW" } });
  expect(await appointmentsOfApplicant(applicant)).toMatchObject([{ application: { id, type: undefined } }]);
});

test("a draft is opened at its steps by its owner, while it is a draft", async () => {
  const { id, applicant } = await aCompleteDraft();
  const draft = await draftForStep(applicant, id);
  expect(draft?.answers.familyName).toBe("KIM");
  expect(await draftForStep(stranger, id)).toBeUndefined();
  expect(await draftForStep(applicant, "no-id")).toBeUndefined();
  const submitted = await aSubmitted();
  expect(await draftForStep(submitted.applicant, submitted.id)).toBeUndefined();
});

test("what keeps somebody from booking is told to them alone", async () => {
  await aHall();
  const { id, applicant, appointment } = await aBooked();
  expect(await bookingObstacle(applicant, id)).toEqual({ code: "alreadyBookedToday", data: {} });
  expect(await bookingObstacle(stranger, id)).toBeUndefined();
  expect(await waitingObstacle(applicant, id, false)).toBeUndefined();
  const { personIndex } = await db.appointment.findUniqueOrThrow({ where: { id: appointment.id } });
  for (const date of ["2026-10-12", "2026-10-19", "2026-11-02"])
    await db.noShow.create({
      data: { id: randomUUID(), personIndex, appointmentId: randomUUID(), date, createdAt: new Date(date) },
    });
  expect(await bookingObstacle(applicant, id)).toMatchObject({ code: "bookingSuspended" });
  for (const waits of [true, false])
    expect(await waitingObstacle(applicant, id, waits)).toMatchObject({ code: "bookingSuspended" });
  const free = await aToBook();
  expect(await bookingObstacle(free.applicant, free.id)).toBeUndefined();
});

test("open slots are those ahead with a place left; a closed hall has none, an unknown one is not there", async () => {
  await aHall({ capacity: 1 });
  await aHall({ id: "9", open: false });
  const [day = ""] = bookableDates(now(), defaultCalendar);
  const before = await openSlots("1", { from: day, to: day });
  expect(before?.every(({ date, left }) => date === day && left === 1)).toBe(true);
  await aBooked();
  const after = await openSlots("1", { from: day, to: day });
  expect(before?.map(({ start }) => start)).toContain("10:00");
  expect(after?.map(({ start }) => start)).not.toContain("10:00");
  expect(await openSlots("9")).toEqual([]);
  expect(await openSlots("404")).toBeUndefined();
  expect((await halls()).map(({ id, open }) => [id, open])).toEqual([
    ["1", true],
    ["9", false],
  ]);
});

test("the public query answers three facts of one holder together, and nothing of a draft", async () => {
  const { serial, answers } = await aSubmitted();
  const { passportNo, birthDate } = answers;
  expect(await statusByPassport({ serial, passportNo, birthDate })).toMatchObject({
    serial,
    state: "SUBMITTED",
  });
  expect(await statusByPassport({ serial, passportNo, birthDate: "1990-01-01" })).toBeUndefined();
  expect(await statusByPassport({ serial, passportNo: "X0000000", birthDate })).toBeUndefined();
  const draft = await aCompleteDraft();
  const facts = { passportNo: draft.answers.passportNo, birthDate: draft.answers.birthDate };
  expect(await statusByPassport({ serial: draft.serial, ...facts })).toBeUndefined();
});

test("the demo tells of its own families only, and shows a phone the messages it was sent", async () => {
  const seeded = await anApplicant("+8619900000101");
  await anApplicant("+8613800138000");
  expect((await seededApplicants()).map(({ phone }) => phone)).toEqual(["+8619900000101"]);
  expect(seeded.kind).toBe("applicant");
  const sms = { template: "otp", text: "验证码 #123456", createdAt: new Date("2026-11-23T02:00:00Z") };
  await db.demoSms.create({ data: { id: randomUUID(), to: "+8619900000101", ...sms } });
  await db.demoSms.create({ data: { id: randomUUID(), to: "+8613800138000", ...sms } });
  expect(await demoInbox({ to: "199 0000 0101" })).toMatchObject([{ to: "+8619900000101", code: "123456" }]);
  expect(await demoInbox({})).toHaveLength(2);
});
