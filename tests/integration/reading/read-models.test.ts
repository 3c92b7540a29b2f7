import { nextForReview } from "@/lib/server/db/questions/officer/next-for-review";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { listOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";
import { listViewOf } from "@/lib/domain/lists/list-view";
import { appointmentsOfApplicant } from "@/lib/server/db/questions/applicant/appointments-of-applicant";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { homeOfApplicant } from "@/lib/server/db/questions/applicant/home-of-applicant";
import { preReviewQueue } from "@/lib/server/db/questions/officer/pre-review-queue";
import { productionQueue } from "@/lib/server/db/questions/officer/production-queue";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { emptyTables } from "../../support/database";
import {
  aBooked,
  aClaimed,
  aDraft,
  aFile,
  aReturned,
  aSubmitted,
  aToBook,
  expectOk,
  expectOpened,
} from "../../support/factories/cases";
import { anAccepted, aReady } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant, anOfficer } from "../../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

describe("the applicant's pages", () => {
  test("home puts the next thing to do first: a deadline before a draft, a draft before waiting", async () => {
    const applicant = await anApplicant();
    const waiting = await aSubmitted({ applicant });
    const draft = await aDraft({ applicant });
    const toBook = await aToBook({ applicant });
    const returned = await aReturned({ applicant, answers: { heldExpiresOn: "2027-11-01" } });
    const home = await homeOfApplicant(applicant);
    expect(home.applications.map((each) => each.id).slice(2)).toEqual([draft.id, waiting.id]);
    expect(
      home.applications
        .slice(0, 2)
        .map((each) => each.id)
        .sort(),
    ).toEqual([toBook.id, returned.id].sort());
    expect(home.todo).toHaveLength(2);
  });

  test("lists hold one's own applications only, each where the guide puts it, passports masked", async () => {
    const applicant = await anApplicant();
    await aSubmitted();
    const submitted = await aSubmitted({ applicant, answers: { passportNo: "M46530362" } });
    const draft = await aDraft({ applicant });
    const returned = await aReturned({ applicant });
    const serials = (page: { rows: readonly { serial: string }[] }) => page.rows.map((row) => row.serial);
    expect(serials(await listOfApplicant(applicant, "drafts"))).toEqual([draft.serial]);
    expect(serials(await listOfApplicant(applicant, "todo"))).toEqual([returned.serial]);
    const all = await listOfApplicant(applicant, "applications");
    expect(serials(all)).toEqual([returned.serial, submitted.serial]);
    expect(all.rows[1]).toMatchObject({
      answers: { passportNo: "M46***362" },
      submittedOn: "2026-11-23",
    });
    expect(
      serials(
        await listOfApplicant(
          applicant,
          "applications",
          listViewOf("applications", { serial: submitted.serial }),
        ),
      ),
    ).toEqual([submitted.serial]);
    expect(
      (await listOfApplicant(applicant, "applications", listViewOf("applications", { serial: "%" }))).total,
    ).toBe(0);
  });

  test("an application is its owner's alone, and shows who of the authority read it and why", async () => {
    const { id, applicant, preReviewer } = await aClaimed();
    expect(await applicationForApplicant(await anApplicant(), id)).toBeUndefined();
    await caseForOfficer(preReviewer, id, "preReview");
    const view = await applicationForApplicant(applicant, id);
    expect(view).toMatchObject({ state: "PRE_REVIEW", next: { code: "waitReview", by: "2026-11-26" } });
    expect(view?.readings.map(({ officer, action }) => [officer, action])).toEqual([
      // Who holds the case sees the passport number whole; that is a look of its own.
      ["陈晓预", "revealPassport"],
      ["陈晓预", "readCase"],
    ]);
    expect(view?.readings.at(-1)?.reasons).toEqual(["preReview"]);
  });

  test("a returned one tells which items are answered, also when an upload is taken back", async () => {
    const { id, applicant } = await aReturned();
    const answered = async () => {
      const view = await applicationForApplicant({ ...applicant }, id);
      return Object.fromEntries(view!.returnItems.map((item) => [item.target, item.answer !== undefined]));
    };
    expect(await answered()).toEqual({ heldNo: false, RELATIONSHIP_PROOF: false });
    const fileId = await aFile(id, "RELATIONSHIP_PROOF");
    expect(await answered()).toEqual({ heldNo: false, RELATIONSHIP_PROOF: true });
    await db.storedFile.delete({ where: { id: fileId } });
    expect(await answered()).toEqual({ heldNo: false, RELATIONSHIP_PROOF: false });
  });

  test("appointments tell whether they may still be cancelled", async () => {
    await aHall();
    const { applicant } = await aBooked();
    expect(await appointmentsOfApplicant(applicant)).toMatchObject([{ cancellable: true, start: "10:00" }]);
    await setPracticeTime(new Date("2026-11-23T15:31:00+08:00"));
    expect(await appointmentsOfApplicant(applicant)).toMatchObject([{ cancellable: false }]);
    expect(await appointmentsOfApplicant(await anApplicant())).toEqual([]);
  });
});

describe("the officers' desks", () => {
  test("the queue is in the order of its deadlines, with who holds what", async () => {
    const first = await aSubmitted();
    await setPracticeTime(new Date("2026-11-24T10:00:00+08:00"));
    const claimed = await aClaimed();
    expect((await preReviewQueue(claimed.preReviewer, undefined)).filter).toBe("mine");
    expect((await preReviewQueue(await anOfficer(["PRE_REVIEWER"]), undefined)).filter).toBe("free");
    const queue = await preReviewQueue(claimed.preReviewer, "all");
    expect(queue.rows.map((row) => [row.serial, row.dueOn, row.claimedBy?.name])).toEqual([
      [first.serial, "2026-11-26", undefined],
      [claimed.serial, "2026-11-27", "陈晓预"],
    ]);
    expect(queue.counts).toMatchObject({ mine: 1, free: 1, all: 2, dueToday: 0 });
  });

  test("the next to turn to is one's own first due, else the first nobody has taken", async () => {
    const officer = await anOfficer(["PRE_REVIEWER"]);
    expect(await nextForReview(officer)).toBeUndefined();
    const first = await aSubmitted();
    const second = await aSubmitted();
    expect(await nextForReview(officer)).toBe(first.id);
    expectOk(await claimApplication({ actor: officer, applicationId: second.id }));
    expect(await nextForReview(officer)).toBe(second.id);
    expect(await nextForReview(await anOfficer(["PRE_REVIEWER"]))).toBe(first.id);
  });

  test("a case shows masked numbers, what changed since the last round, and writes the reading down", async () => {
    const returned = await aReturned();
    const { id, applicant, answers } = returned;
    const supplement = { actor: applicant, applicationId: id, answers: { heldNo: "K7654321" }, final: true };
    expectOk(await saveSupplement(supplement));
    const fileId = await aFile(id, "RELATIONSHIP_PROOF");
    expectOk(await resubmitApplication({ actor: applicant, applicationId: id, idempotencyKey: "again" }));
    const officer = await anOfficer(["PRE_REVIEWER"]);
    expectOk(await claimApplication({ actor: officer, applicationId: id }));
    const view = expectOpened(await caseForOfficer(officer, id, "preReview"));
    expect(view).toMatchObject({ round: 2, changed: ["heldNo"], claim: { officerId: officer.officerId } });
    expect(view.files.filter((file) => file.isNew).map((file) => file.id)).toEqual([fileId]);
    expect(view.asked.map(({ target }) => target).sort()).toEqual(["RELATIONSHIP_PROOF", "heldNo"]);
    const shown = JSON.stringify(view);
    for (const secret of [answers.sponsorPassportNo, answers.sponsorMobile])
      expect(shown).not.toContain(secret);
    expect(view.answers.passportNo).toBe(answers.passportNo);
    expect(await db.auditEntry.count({ where: { action: "readCase", actorId: officer.officerId } })).toBe(1);
  });

  test("nobody reads a draft, and a refused reading leaves no trace of one", async () => {
    const draft = await aDraft();
    const officer = await anOfficer(["PRE_REVIEWER"]);
    expect(await caseForOfficer(officer, draft.id, "preReview")).toEqual({ access: "no" });
    expect(await caseForOfficer(officer, "no-id", "preReview")).toEqual({ access: "no" });
    expect(await db.auditEntry.count({ where: { action: "readCase" } })).toBe(0);
  });

  test("who worked on a case sees that another must decide it", async () => {
    await aHall();
    const accepted = await anAccepted();
    const [own] = (await decisionQueue({ ...accepted.windowOfficer, roles: ["APPROVER"] })).rows;
    const [others] = (await decisionQueue(await anOfficer(["APPROVER"]))).rows;
    expect([own?.mayDecide, others?.mayDecide]).toEqual([false, true]);
  });

  test("the production sees an address only of a ready permit that goes by post", async () => {
    await aHall();
    const { production } = await aReady();
    const { toCollect } = await productionQueue(production);
    expect(toCollect.rows).toMatchObject([{ delivery: { method: "PICKUP", address: undefined } }]);
  });
});
