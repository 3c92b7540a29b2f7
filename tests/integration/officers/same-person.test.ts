import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { emptyTables } from "../../support/database";
import { aClaimed, aDraft, aSubmitted, expectOpened } from "../../support/factories/cases";
import { anAccepted } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

const KIM = { birthDate: "1988-04-12", familyName: "KIM", givenName: "MIN-JI" } as const;

const alikeTo = async (one: Awaited<ReturnType<typeof aClaimed>>) =>
  expectOpened(await caseForOfficer(one.preReviewer, one.id, "preReview")).alike;

test("same birth date and name under another passport stand beside the case, in whatever order the name is written", async () => {
  const other = await aSubmitted({ answers: { ...KIM, familyName: "Min Ji", givenName: "Kim" } });
  const own = await aClaimed({ answers: KIM });
  expect(await alikeTo(own)).toEqual([
    {
      serial: other.serial,
      state: "SUBMITTED",
      linked: false,
      mayOpen: true,
      about: { type: "FIRST", submittedAt: expect.any(Date) as Date },
    },
  ]);
});

test("another day, another name, a part of the name, the same passport and a draft do not", async () => {
  const { answers, ...own } = await aClaimed({ answers: KIM });
  await db.application.update({ where: { id: own.id }, data: { underWay: false } });
  await aSubmitted({ answers: { ...KIM, birthDate: "1988-04-13" } });
  await aSubmitted({ answers: { ...KIM, givenName: "MINSEO" } });
  await aSubmitted({ answers: { ...KIM, givenName: "MIN-JI ANNA" } });
  await aSubmitted({ answers: { ...KIM, passportNo: answers.passportNo } });
  await aDraft({ answers: KIM });
  expect(await alikeTo({ answers, ...own })).toEqual([]);
});

test("of what the officer may not read it shows only that it exists and where it stands; the look is written down with it", async () => {
  const other = await anAccepted({ answers: KIM });
  const window = await anOfficer(["WINDOW"]);
  const own = await aClaimed({ answers: KIM });
  await db.application.update({ where: { id: own.id }, data: { state: "ACCEPTED" } });
  const approver = await anOfficer(["APPROVER"]);
  expect(expectOpened(await caseForOfficer(approver, own.id, "decision")).alike).toMatchObject([
    { serial: other.serial, mayOpen: true, about: { type: "FIRST" } },
  ]);
  await db.application.update({ where: { id: other.id }, data: { state: "SUBMITTED" } });
  expect(expectOpened(await caseForOfficer(approver, own.id, "decision")).alike).toEqual([
    { serial: other.serial, state: "SUBMITTED", linked: false, mayOpen: false, about: undefined },
  ]);
  const looks = await db.auditEntry.findMany({
    where: { action: "readCase", subject: `application:${own.id}` },
  });
  expect(looks.map(({ data }) => data)).toEqual([
    { purpose: "decision", alike: [other.serial] },
    { purpose: "decision", alike: [other.serial] },
  ]);
  expect(await caseForOfficer(window, own.id, "window")).toEqual({ access: "no" });
});

test("a pre-reviewer opens what is not on their desk only with a reason, and reads nothing of it here", async () => {
  const other = await anAccepted({ answers: KIM });
  expect(await alikeTo(await aClaimed({ answers: KIM }))).toEqual([
    { serial: other.serial, state: "ACCEPTED", linked: false, mayOpen: true, about: undefined },
  ]);
});

test("a former passport that no permit on file knows is told to the officer", async () => {
  const own = await aClaimed({ type: "RENEWAL" });
  expect(expectOpened(await caseForOfficer(own.preReviewer, own.id, "preReview")).formerOnFile).toBe(false);
});
