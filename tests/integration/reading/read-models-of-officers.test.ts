import { db, disconnect } from "@/lib/server/db/client";
import { LIMITS } from "@/lib/server/db/limits";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { hallDays } from "@/lib/server/db/questions/officer/hall-days";
import { hallOfOfficer } from "@/lib/server/db/questions/officer/hall-of-officer";
import { arrivalsOfToday } from "@/lib/server/db/questions/officer/arrivals-of-today";
import { hallQueue } from "@/lib/server/db/questions/officer/hall-queue";
import { workIn } from "@/lib/server/db/questions/officer/officer-home";
import { emptyTables } from "../../support/database";
import { aBooked, aClaimed, aSubmitted, expectOpened } from "../../support/factories/cases";
import { aCheckedIn, anAccepted, anApproved, atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
  await aHall({ id: "2" });
});
afterAll(disconnect);

test("an officer's hall is theirs; the back office has none", async () => {
  expect(await hallOfOfficer(await anOfficer(["WINDOW"], "2"))).toMatchObject({
    id: "2",
    windows: ["51", "52"],
  });
  expect(await hallOfOfficer(await anOfficer(["APPROVER"]))).toBeUndefined();
});

test("the days ahead with their places are an administrator's, who closes them", async () => {
  await aBooked();
  const days = await hallDays(await anOfficer(["ADMIN"]));
  expect(days.filter(({ hallId, booked }) => hallId === "1" && booked === 1)).toHaveLength(1);
  expect(await hallDays(await anOfficer(["WINDOW"], "1"))).toEqual([]);
});

test("the entry counts what waits in the rooms one may enter, a hall's rooms for one's own hall", async () => {
  await aSubmitted();
  await aClaimed();
  const checkedIn = await aCheckedIn();
  expect((await workIn("review", await anOfficer(["PRE_REVIEWER"]))).waiting).toBe(2);
  expect((await workIn("review", checkedIn.reception)).waiting).toBe(0);
  expect((await workIn("counter", await anOfficer(["WINDOW"], "1"))).waiting).toBe(1);
  expect((await workIn("counter", await anOfficer(["WINDOW"], "2"))).waiting).toBe(0);
  expect((await workIn("counter", await anOfficer(["WINDOW"], null))).waiting).toBe(0);
  expect((await workIn("schedule", await anOfficer(["ADMIN"]))).waiting).toBeUndefined();
});

test("a desk of the hall is shown the people of its own hall only", async () => {
  const { id, serial, reception, ticket } = await aCheckedIn();
  expect(await arrivalsOfToday(reception)).toMatchObject([{ serial, ticket: ticket.ticketNumber }]);
  expect(await arrivalsOfToday(await anOfficer(["RECEPTION"], "2"))).toEqual([]);
  expect(await hallQueue(await anOfficer(["WINDOW"], "1"), false)).toMatchObject([{ applicationId: id }]);
  expect(await hallQueue(await anOfficer(["WINDOW"], "2"), false)).toEqual([]);
  expect(await hallQueue(await anOfficer(["INTERVIEWER"], "1"), true)).toEqual([]);
});

test("a case shows its desks what the desks before wrote, and the pre-review nothing of what comes after", async () => {
  const there = await atWindow({ interviewRequired: false });
  const atDesk = expectOpened(await caseForOfficer(there.windowOfficer, there.id, "window"));
  expect(atDesk.acceptance).toMatchObject({ receipt: undefined, preReviewer: there.preReviewer.name });
  const claimed = await aClaimed();
  const inReview = expectOpened(await caseForOfficer(claimed.preReviewer, claimed.id, "preReview"));
  expect(inReview.acceptance).toBeUndefined();
});

test("an approver reads the cases that wait and their own decisions, not a colleague's", async () => {
  const waiting = await anAccepted();
  const approver = await anOfficer(["APPROVER"]);
  const found = expectOpened(await caseForOfficer(approver, waiting.id, "decision"));
  expect(found.acceptance?.receipt?.number).toBe(waiting.receiptNumber);
  expect((await decisionQueue(approver)).rows.map(({ id }) => id)).toEqual([waiting.id]);
  await setPracticeTime(new Date("2026-11-25T09:00:00+08:00"));
  const decided = await anApproved();
  expectOpened(await caseForOfficer(decided.approver, decided.id, "decision"));
  expect(await caseForOfficer(approver, decided.id, "decision")).toEqual({ access: "no" });
}, 30_000);

test("the decisions go on by pages, none twice and none left out, also while one before is decided", async () => {
  const waiting = [await anAccepted(), await anAccepted(), await anAccepted()];
  const approver = await anOfficer(["APPROVER"]);
  const page = jest.replaceProperty(LIMITS, "queuePage", 2 as never);
  const first = await decisionQueue(approver);
  expect(first.rows).toHaveLength(2);
  await db.application.update({ where: { id: first.rows[0]!.id }, data: { state: "REFUSED" } });
  const second = await decisionQueue(approver, { after: first.next });
  page.restore();
  expect(second.next).toBeUndefined();
  const shown = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(shown.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
}, 30_000);
