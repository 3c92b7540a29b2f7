import type { OfficerActor } from "@/lib/domain/actors";
import type { DocumentSlot } from "@/lib/domain/vocabulary";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { approveApplication } from "@/lib/use-cases/deciding/approve-application";
import { refuseApplication } from "@/lib/use-cases/deciding/refuse-application";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { amendApplication } from "@/lib/use-cases/applying/amend-application";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { emptyTables } from "../../support/database";
import {
  type ACase,
  aFile,
  aReturned,
  bookingOf,
  expectOk,
  EXPLANATION,
} from "../../support/factories/cases";
import { aCorrection, allChecks, atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";

const at = (text: string) => setPracticeTime(new Date(`${text}+08:00`));

beforeEach(async () => {
  await emptyTables();
  await at("2026-11-23T10:00:00");
  await aHall();
});
afterAll(disconnect);

const stateOf = async (id: string) => (await db.application.findUniqueOrThrow({ where: { id } })).state;
const removed = (applicationId: string, slot: DocumentSlot) =>
  db.storedFile.updateMany({ where: { applicationId, slot }, data: { removedAt: new Date() } });
const without = (checks: readonly string[], check: string) => checks.filter((each) => each !== check);

/** Books the first free day, comes, and stands at this officer's window. */
const visiting = async (found: ACase, desk: OfficerActor): Promise<void> => {
  const wish = await bookingOf(found);
  expectOk(await bookAppointment(wish));
  await at(`${wish.date}T10:00:00`);
  expectOk(await checkIn({ actor: await anOfficer(["RECEPTION"], "1"), number: found.serial }));
  const { ticketId } = expectOk(await callNext({ actor: desk, place: "51", forInterview: false }));
  expectOk(await serveTicket({ actor: desk, ticketId }));
};

describe("the acceptance at the window", () => {
  test("stops while a required paper is missing, names every one of them, and goes on once they are there", async () => {
    const { id, windowOfficer: actor } = await atWindow();
    const checks = await allChecks(id);
    await removed(id, "ENTRY_STAMP");
    await removed(id, "SPONSOR_PASSPORT");
    expect(await acceptAtWindow({ actor, applicationId: id, checks })).toMatchObject({
      code: "papersMissing",
      data: { papers: { zh: "入境章页；家属护照资料页" } },
    });
    expect([await stateOf(id), await db.receipt.count()]).toEqual(["WINDOW_REVIEW", 0]);
    for (const slot of ["ENTRY_STAMP", "SPONSOR_PASSPORT"]) await aFile(id, slot);
    expectOk(await acceptAtWindow({ actor, applicationId: id, checks }));
  });

  test("does not stop for a paper the answers do not demand", async () => {
    const { id, windowOfficer: actor } = await atWindow({ answers: { birthDate: "1952-04-12" } });
    expect(await db.storedFile.count({ where: { slot: "PHYSICAL_EXAM" } })).toBe(0);
    expectOk(await acceptAtWindow({ actor, applicationId: id, checks: await allChecks(id) }));
  });

  test("is refused while one original was not compared or one step not taken, and names it", async () => {
    const { id, windowOfficer: actor } = await atWindow();
    const all = await allChecks(id);
    expect(all).toEqual(expect.arrayContaining(["PASSPORT_INFO", "RELATIONSHIP_PROOF", "biometrics"]));
    for (const check of all)
      expect(await acceptAtWindow({ actor, applicationId: id, checks: without(all, check) })).toMatchObject({
        kind: "invalid",
        fields: { [check]: "required" },
      });
    expect([await stateOf(id), await db.receipt.count()]).toEqual(["WINDOW_REVIEW", 0]);
    expectOk(await acceptAtWindow({ actor, applicationId: id, checks: all }));
    expect((await db.receipt.findFirstOrThrow()).checks.sort()).toEqual([...all].sort());
  });

  test("asks for the original of a paper that was named at the last visit", async () => {
    const home = await aCorrection();
    const { applicant: actor, id: applicationId, windowOfficer: desk } = home;
    expectOk(await saveSupplement({ actor, applicationId, answers: { heldNo: "K7654321" }, final: true }));
    expectOk(await amendApplication({ actor, applicationId, idempotencyKey: "amended" }));
    await at("2026-11-25T10:00:00");
    await visiting(home, desk);
    const all = await allChecks(applicationId);
    const accept = (checks: readonly string[]) => acceptAtWindow({ actor: desk, applicationId, checks });
    expect(await accept(without(all, "RELATIONSHIP_PROOF"))).toMatchObject({
      fields: { RELATIONSHIP_PROOF: "required" },
    });
    expectOk(await accept(all));
  });
});

describe("four eyes over all rounds", () => {
  const deciding = (officer: OfficerActor): OfficerActor => ({
    ...officer,
    roles: [...officer.roles, "APPROVER"],
  });

  /** Returned by one pre-reviewer and passed by another; corrected at one window and accepted at another. */
  const handledByFour = async () => {
    const returned = await aReturned();
    const { applicant: actor, id: applicationId, preReviewer: first } = returned;
    const answer = async (heldNo: string) => {
      expectOk(await saveSupplement({ actor, applicationId, answers: { heldNo }, final: true }));
      await aFile(applicationId, "RELATIONSHIP_PROOF");
    };
    await answer("V7654321");
    expectOk(await resubmitApplication({ actor, applicationId, idempotencyKey: "second" }));
    const second = await anOfficer(["PRE_REVIEWER"]);
    expectOk(await claimApplication({ actor: second, applicationId }));
    expectOk(await passPreReview({ actor: second, applicationId, interviewRequired: false }));
    const [corrected, accepted] = [await anOfficer(["WINDOW"], "1"), await anOfficer(["WINDOW"], "1")];
    await visiting(returned, corrected);
    const items = [
      { target: "heldNo", reason: "incorrect", text: { zh: "与签证页不一致。", en: "It differs." } },
    ];
    expectOk(await correctAtWindow({ actor: corrected, applicationId, items }));
    await answer("W7654321");
    expectOk(await amendApplication({ actor, applicationId, idempotencyKey: "third" }));
    await visiting(returned, accepted);
    const checks = await allChecks(applicationId);
    expectOk(await acceptAtWindow({ actor: accepted, applicationId, checks }));
    const row = await db.application.findUniqueOrThrow({ where: { id: applicationId } });
    expect(row).toMatchObject({
      state: "ACCEPTED",
      preReviewerId: second.officerId,
      windowOfficerId: accepted.officerId,
    });
    return {
      applicationId,
      requestedUntil: returned.answers.requestedUntil,
      four: [first, second, corrected, accepted],
    };
  };

  test("whoever handled a round is told so in the list and refused the decision; somebody else decides", async () => {
    const { applicationId, requestedUntil: validUntil, four } = await handledByFour();
    for (const officer of four) {
      const actor = deciding(officer);
      expect((await decisionQueue(actor)).rows).toMatchObject([{ id: applicationId, mayDecide: false }]);
      expect(await approveApplication({ actor, applicationId, validUntil })).toMatchObject({
        code: "fourEyes",
      });
      const ground = { ground: "FALSE_PAPERS", note: EXPLANATION } as const;
      expect(await refuseApplication({ actor, applicationId, ...ground })).toMatchObject({
        code: "fourEyes",
      });
    }
    expect([await stateOf(applicationId), await db.decision.count()]).toEqual(["ACCEPTED", 0]);
    const other = await anOfficer(["APPROVER"]);
    expect((await decisionQueue(other)).rows).toMatchObject([{ id: applicationId, mayDecide: true }]);
    expectOk(await approveApplication({ actor: other, applicationId, validUntil }));
  });
});
