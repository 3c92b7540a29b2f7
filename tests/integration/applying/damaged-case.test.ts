import {
  INTERVIEW_FAIL_REASONS,
  NON_ACCEPTANCE_REASONS,
  PRE_REJECT_REASONS,
  REFUSAL_GROUNDS,
} from "@/lib/domain/review/refusal-grounds";
import { statusOfRefusal } from "@/lib/domain/refusals";
import { refusalOfFailure } from "@/lib/server/edge/actions/run-action";
import { storage } from "@/lib/server/ports/storage/storage";
import { changeType } from "@/lib/use-cases/applying/change-type";
import { readDocument } from "@/lib/use-cases/reading/read-document";
import { refuseApplication } from "@/lib/use-cases/deciding/refuse-application";
import { rejectApplication } from "@/lib/use-cases/reviewing/reject-application";
import { releaseApplication } from "@/lib/use-cases/reviewing/release-application";
import { recordInterview } from "@/lib/use-cases/visiting/record-interview";
import { refuseAcceptance } from "@/lib/use-cases/visiting/refuse-acceptance";
import { db, disconnect } from "@/lib/server/db/client";
import {
  applicationForApplicant,
  unreadableOfApplicant,
} from "@/lib/server/db/questions/applicant/application-for-applicant";
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
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { withdrawAtHall } from "@/lib/use-cases/visiting/withdraw-at-hall";
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
import {
  aCheckedIn,
  aReady,
  anAccepted,
  anApproved,
  atWindow,
  inInterview,
} from "../../support/factories/hall-cases";
import { anOfficer } from "../../support/factories/people";
import { lastMessage } from "../../support/sent-messages";
import { jump, onAMonday } from "../../support/practice-days";

beforeEach(() => onAMonday());
afterAll(disconnect);

const NOISE = Buffer.from("what was here is gone");

const writeOver = async (id: string, row: object, frozen: object = row) => {
  await db.application.update({ where: { id }, data: row });
  await db.submission.updateMany({ where: { applicationId: id }, data: frozen });
};

/** What of a case nobody can open any more, in its row and in what was frozen of it. */
const DAMAGES = {
  answers: (id: string) => writeOver(id, { answersCipher: NOISE }),
  type: (id: string) => writeOver(id, { type: "GONE" }, {}),
  version: (id: string) => writeOver(id, { schemaVersion: 99 }),
};
const stateOf = async ({ id }: ACase) => (await db.application.findUniqueOrThrow({ where: { id } })).state;

/** The same passport is sent in again, by the same person. */
const applyAgain = async ({ applicant, answers }: ACase) =>
  submitApplication(
    declarationOf(await aCompleteDraft({ applicant, answers: { passportNo: answers.passportNo } })),
  );

describe.each(["answers", "type", "version"] as const)("of a case the %s cannot be read", (what) => {
  const damaged = async <T extends ACase>(found: T): Promise<T> => {
    await DAMAGES[what](found.id);
    return found;
  };

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
      expect(await lastMessage()).toMatchObject({ template: "unservedOffered" });
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

    test("gives up a visit, and is told in words that another cannot be booked", async () => {
      const found = await damaged(await aBooked());
      expectOk(await cancelAppointment({ actor: found.applicant, appointmentId: found.appointment.id }));
      expect(await bookAppointment(await bookingOf(found))).toMatchObject({ code: "caseUnreadable" });
    });
  });

  describe("an officer", () => {
    test("is given the next in the queue instead of one that cannot be read", async () => {
      const found = await damaged(await aSubmitted());
      const next = await aSubmitted();
      expect(await claimNext(await anOfficer(["PRE_REVIEWER"]))).toBe(next.id);
      expect(await stateOf(found)).toBe("SUBMITTED");
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

  describe("what needs no answers is done all the same", () => {
    const NOTE = { zh: "资料无法读取，请重新申请。", en: "It cannot be read; please apply anew." };

    test("a pre-reviewer who takes one rejects it or gives it back", async () => {
      const found = await damaged(await aSubmitted());
      const act = { actor: await anOfficer(["PRE_REVIEWER"]), applicationId: found.id };
      expectOk(await claimApplication(act));
      expectOk(await releaseApplication(act));
      expectOk(await claimApplication(act));
      expectOk(await rejectApplication({ ...act, reason: PRE_REJECT_REASONS[0], note: NOTE }));
      expect(await stateOf(found)).toBe("PRE_REJECTED");
      expect(await lastMessage()).toMatchObject({ template: "rejected" });
    });

    test.each([
      [true, "WINDOW_REVIEW"],
      [false, "INTERVIEW_FAILED"],
    ] as const)("an interview is written down (passed: %s)", async (passed, state) => {
      const found = await damaged(await inInterview());
      const { interviewer: actor, id: applicationId } = found;
      expect(await caseForOfficer(actor, applicationId, "interview")).toMatchObject({ access: "unreadable" });
      const failed = passed ? {} : { reason: INTERVIEW_FAIL_REASONS[0], note: NOTE };
      expectOk(await recordInterview({ actor, applicationId, passed, record: "问：…答：…", ...failed }));
      expect(await stateOf(found)).toBe(state);
    });

    test("the window refuses acceptance", async () => {
      const found = await damaged(await atWindow());
      const { windowOfficer: actor, id: applicationId } = found;
      const reason = NON_ACCEPTANCE_REASONS[0];
      expectOk(await refuseAcceptance({ actor, applicationId, reason, note: NOTE }));
      expect(await stateOf(found)).toBe("NOT_ACCEPTED");
      expect(await lastMessage()).toMatchObject({ template: "notAccepted" });
    });

    test("the approver refuses the permit", async () => {
      const found = await damaged(await anAccepted());
      const act = { actor: await anOfficer(["APPROVER"], null), applicationId: found.id };
      expectOk(await refuseApplication({ ...act, ground: REFUSAL_GROUNDS[0], note: NOTE }));
      expect(await stateOf(found)).toBe("REFUSED");
    });
  });

  test("a paper that cannot be drawn of it is refused in words", async () => {
    const found = await damaged(await aReady());
    await storage.remove(`documents/${found.id}/application-form-0`);
    const asked = { actor: found.applicant, applicationId: found.id, file: "application-form.pdf" };
    const refusal = refusalOfFailure(await readDocument(asked).catch((error: unknown) => error));
    expect(refusal).toMatchObject({ code: "caseUnreadable" });
    expect(statusOfRefusal("caseUnreadable")).toBeLessThan(500);
  });
});

test.each(["answers", "type"] as const)(
  "an applicant deletes a draft of which the %s cannot be read",
  async (what) => {
    const { applicant: actor, id: applicationId } = await aCompleteDraft();
    await DAMAGES[what](applicationId);
    expect(await unreadableOfApplicant(actor, applicationId)).toMatchObject({ draft: true });
    expectOk(await deleteDraft({ actor, applicationId }));
  },
);

test("a draft of a type that is gone becomes one of another", async () => {
  const { applicant: actor, id: applicationId } = await aCompleteDraft();
  await DAMAGES.type(applicationId);
  expectOk(await changeType({ actor, applicationId, from: "GONE", type: "FIRST" }));
  expect(await applicationForApplicant(actor, applicationId)).toMatchObject({ type: "FIRST" });
});
