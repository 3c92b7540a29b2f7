import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { unreadableOfApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { deleteDraft } from "@/lib/use-cases/applying/delete-draft";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { withdrawApplication } from "@/lib/use-cases/applying/withdraw-application";
import { startProduction } from "@/lib/use-cases/deciding/start-production";
import { finishClosings } from "@/lib/use-cases/office/finish-closings";
import { closeHallDay } from "@/lib/use-cases/office/close-hall-day";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { claimNext } from "@/lib/use-cases/reviewing/claim-next";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { fireDeadlines } from "@/lib/use-cases/time/fire-deadlines";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { bookAppointment } from "@/lib/use-cases/visiting/book-appointment";
import { cancelAppointment } from "@/lib/use-cases/visiting/cancel-appointment";
import { withdrawAtHall } from "@/lib/use-cases/visiting/withdraw-at-hall";
import { emptyTables } from "../../support/database";
import {
  type ACase,
  aBooked,
  aClaimed,
  aCompleteDraft,
  aSubmitted,
  aToBook,
  bookingOf,
  declarationOf,
  expectOk,
  RETURN_ITEMS,
} from "../../support/factories/cases";
import { aCheckedIn, aReady, anAccepted, anApproved, atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";
import { lastMessage } from "../../support/sent-messages";

const at = (text: string) => new Date(`${text}+08:00`);

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(at("2026-11-23T10:00:00"));
  await aHall();
});
afterAll(disconnect);

const NOISE = Buffer.from("what was here is gone");

/** Everything that was declared is overwritten, in the row and in what was frozen of it. */
const damaged = async <T extends ACase>(found: T): Promise<T> => {
  await db.application.update({ where: { id: found.id }, data: { answersCipher: NOISE } });
  await db.submission.updateMany({ where: { applicationId: found.id }, data: { answersCipher: NOISE } });
  return found;
};
const stateOf = async ({ id }: ACase) => (await db.application.findUniqueOrThrow({ where: { id } })).state;
const jump = async (text: string): Promise<number> => {
  await setPracticeTime(at(text));
  return fireDeadlines(at(text));
};

/** The same passport is sent in again, by the same person. */
const applyAgain = async ({ applicant, answers }: ACase) =>
  submitApplication(
    declarationOf(await aCompleteDraft({ applicant, answers: { passportNo: answers.passportNo } })),
  );

describe("the clock moves a case that cannot be read", () => {
  test("a claim ends", async () => {
    const found = await damaged(await aClaimed());
    expect(await jump("2026-11-23T12:30:00")).toBe(1);
    expect(await stateOf(found)).toBe("SUBMITTED");
  });

  test("a supplement is reminded of, and lapses; so does a booking that never came", async () => {
    const returned = await aClaimed();
    const act = { actor: returned.preReviewer, applicationId: returned.id };
    expectOk(await returnApplication({ ...act, items: RETURN_ITEMS }));
    await damaged(returned);
    const toBook = await damaged(await aToBook());
    await jump("2027-01-05T10:00:00");
    expect([await stateOf(returned), await stateOf(toBook)]).toEqual(["LAPSED", "LAPSED"]);
  });

  test("a missed visit is counted, and the day fixed before holds", async () => {
    const found = await damaged(await aBooked());
    await jump("2026-11-24T12:00:00");
    expect(await db.application.findUniqueOrThrow({ where: { id: found.id } })).toMatchObject({
      state: "TO_BOOK",
      dueOn: "2026-12-23",
    });
    expect(await db.noShow.count()).toBe(1);
  });

  test("a visitor left over at the end of the day goes home", async () => {
    const found = await damaged(await aCheckedIn());
    await jump("2026-11-24T20:00:00");
    expect(await stateOf(found)).toBe("TO_BOOK");
    expect(await lastMessage()).toMatchObject({ template: "unserved" });
  });

  test("a permit nobody came for goes back", async () => {
    const found = await damaged(await aReady());
    await jump("2027-02-25T00:00:00");
    expect(await stateOf(found)).toBe("NOT_COLLECTED");
  });

  test("a draft nobody touched is deleted", async () => {
    const found = await damaged(await aCompleteDraft());
    await jump("2026-12-25T00:00:00");
    expect(await db.application.count({ where: { id: found.id } })).toBe(0);
  });

  test("a closed day cancels its visit with the others", async () => {
    const found = await damaged(await aBooked());
    const actor = await anOfficer(["ADMIN"]);
    const closing = { actor, hallId: "1", date: found.appointment.date, reason: "weather" };
    expectOk(await closeHallDay(closing));
    await finishClosings();
    expect(await stateOf(found)).toBe("TO_BOOK");
  });
});

describe("an applicant whose case cannot be read", () => {
  test.each([
    ["sent", aSubmitted],
    ["claimed", aClaimed],
    ["to be booked", aToBook],
    ["booked", aBooked],
  ] as const)("%s, withdraws it, and the passport is free again", async (_, made) => {
    const found = await damaged(await made());
    const { applicant: actor, id: applicationId, serial } = found;
    const page = await unreadableOfApplicant(actor, applicationId);
    expect(page).toMatchObject({ serial, draft: false });
    expect(page?.open).toContain("withdraw");
    expect(await applyAgain(found)).toMatchObject({ code: "alreadyUnderWay" });
    expectOk(await withdrawApplication({ actor, applicationId, version: page?.version }));
    expect(await stateOf(found)).toBe("WITHDRAWN");
    expect(await lastMessage()).toMatchObject({ template: "withdrawn" });
    expectOk(await applyAgain(found));
  });

  test("deletes a draft", async () => {
    const { applicant: actor, id: applicationId } = await damaged(await aCompleteDraft());
    expect(await unreadableOfApplicant(actor, applicationId)).toMatchObject({ draft: true });
    expectOk(await deleteDraft({ actor, applicationId }));
  });

  test("gives up a visit, and is told in words that another cannot be booked", async () => {
    const found = await damaged(await aBooked());
    expectOk(await cancelAppointment({ actor: found.applicant, appointmentId: found.appointment.id }));
    expect(await bookAppointment(await bookingOf(found))).toMatchObject({ code: "caseUnreadable" });
  });
});

describe("an officer", () => {
  test("who claims a case that cannot be read is told so, and the next in the queue is given instead", async () => {
    const found = await damaged(await aSubmitted());
    const next = await aSubmitted();
    const actor = await anOfficer(["PRE_REVIEWER"]);
    expect(await claimApplication({ actor, applicationId: found.id })).toMatchObject({
      code: "caseUnreadable",
    });
    expect(await stateOf(found)).toBe("SUBMITTED");
    expect(await claimNext(actor)).toBe(next.id);
  });

  test("who holds one when it breaks is told so by every act that needs the answers, and by the page", async () => {
    const found = await damaged(await aClaimed());
    const { preReviewer: actor, id: applicationId } = found;
    expect(await passPreReview({ actor, applicationId, interviewRequired: false })).toMatchObject({
      code: "caseUnreadable",
    });
    expect(await caseForOfficer(actor, applicationId, "preReview")).toMatchObject({
      access: "unreadable",
      found: { serial: found.serial, state: "PRE_REVIEW" },
    });
  });

  test("at the window and at the approver's desk sees it in words, and may not accept it", async () => {
    const there = await damaged(await atWindow());
    const { windowOfficer: actor, id: applicationId } = there;
    expect(await caseForOfficer(actor, applicationId, "window")).toMatchObject({ access: "unreadable" });
    expect(await acceptAtWindow({ actor, applicationId, checks: [] })).toMatchObject({
      code: "caseUnreadable",
    });
    const accepted = await damaged(await anAccepted({ start: "11:00" }));
    const approver = await anOfficer(["APPROVER"], null);
    expect(await caseForOfficer(approver, accepted.id, "decision")).toMatchObject({ access: "unreadable" });
  });

  test("of the window ends an accepted one on a written request, and the passport is free again", async () => {
    const found = await damaged(await anAccepted());
    const { windowOfficer: actor, id: applicationId } = found;
    const opened = await caseForOfficer(actor, applicationId, "window");
    expect(opened).toMatchObject({ access: "unreadable", found: { state: "ACCEPTED" } });
    expect(await applyAgain(found)).toMatchObject({ code: "alreadyUnderWay" });
    const version = "found" in opened ? opened.found.version : undefined;
    expectOk(await withdrawAtHall({ actor, applicationId, version }));
    expectOk(await applyAgain(found));
  });

  test("who produces is not held up by it", async () => {
    const found = await damaged(await anApproved());
    const actor = await anOfficer(["PRODUCTION"], null);
    expectOk(await startProduction({ actor, applicationId: found.id }));
  });
});
