import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { preReviewQueue } from "@/lib/server/db/questions/officer/pre-review-queue";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { storage } from "@/lib/server/ports/storage/storage";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { readDocument } from "@/lib/use-cases/reading/read-document";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { emptyTables } from "../../support/database";
import { RETURN_ITEMS, aFile, aReturned, bookingOf, expectOk } from "../../support/factories/cases";
import { allChecks } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";

const at = (text: string) => setPracticeTime(new Date(`${text}+08:00`));

beforeEach(async () => {
  await emptyTables();
  await at("2026-11-23T10:00:00");
  await aHall();
});
afterAll(disconnect);

type Case = Awaited<ReturnType<typeof aReturned>>;
const roundOf = async (id: string) => (await db.application.findUniqueOrThrow({ where: { id } })).round;

const resubmitted = async (returned: Case): Promise<void> => {
  const target = { actor: returned.applicant, applicationId: returned.id };
  expectOk(await saveSupplement({ ...target, answers: { heldNo: "V7654321" }, final: true }));
  await aFile(returned.id, "RELATIONSHIP_PROOF");
  expectOk(await resubmitApplication({ ...target, idempotencyKey: "second" }));
};

const visiting = async (found: Case, desk: Awaited<ReturnType<typeof anOfficer>>) => {
  const wish = await bookingOf(found);
  expectOk(await bookAppointment(wish));
  await at(`${wish.date}T10:00:00`);
  expectOk(await checkIn({ actor: await anOfficer(["RECEPTION"], "1"), number: found.serial }));
  const { ticketId } = expectOk(await callNext({ actor: desk, place: "51", forInterview: false }));
  expectOk(await serveTicket({ actor: desk, ticketId }));
};

test("a round is the number of the submission, from 1, at every desk and on every paper, to the receipt", async () => {
  const returned = await aReturned();
  const { id, applicant, preReviewer } = returned;
  expect(await roundOf(id)).toBe(1);
  expect((await db.returnItem.findMany()).map(({ round }) => round)).toEqual([1, 1]);

  await resubmitted(returned);
  expect(await roundOf(id)).toBe(2);
  expect((await db.submission.findMany({ orderBy: { round: "asc" } })).map(({ round }) => round)).toEqual([
    1, 2,
  ]);
  const queue = await preReviewQueue(preReviewer, "free");
  expect(queue.rows.map(({ round }) => round)).toEqual([2]);

  expectOk(await claimApplication({ actor: preReviewer, applicationId: id }));
  expect(await caseForOfficer(preReviewer, id, "preReview")).toMatchObject({ found: { round: 2 } });
  expectOk(await passPreReview({ actor: preReviewer, applicationId: id, interviewRequired: false }));

  const desk = await anOfficer(["WINDOW"], "1");
  await visiting(returned, desk);
  expectOk(await correctAtWindow({ actor: desk, applicationId: id, items: RETURN_ITEMS.slice(1) }));
  // A correction is no submission: the same things may even be asked for twice in one round.
  expect(await roundOf(id)).toBe(2);
  await visiting(returned, desk);
  expectOk(await correctAtWindow({ actor: desk, applicationId: id, items: RETURN_ITEMS.slice(1) }));
  const view = await applicationForApplicant(applicant, id);
  expect([view?.round, view?.returnItems.length]).toEqual([2, 1]);

  await visiting(returned, desk);
  expectOk(await acceptAtWindow({ actor: desk, applicationId: id, checks: await allChecks(id) }));
  const approver = await anOfficer(["APPROVER"]);
  expect((await decisionQueue(approver)).rows.map(({ round }) => round)).toEqual([2]);
  expect(await caseForOfficer(approver, id, "decision")).toMatchObject({ found: { round: 2 } });

  const paper = (file: "application-form.pdf" | "receipt.pdf") =>
    readDocument({ actor: applicant, applicationId: id, file });
  expect(expectOk(await paper("application-form.pdf")).bytes.length).toBeGreaterThan(1_000);
  expect(expectOk(await paper("receipt.pdf")).name).toContain("receipt");
  const keys = (await storage.list(`documents/${id}`)).map(({ key }) => key.split("/").at(-1));
  expect(keys.sort()).toEqual(["application-form-1", "receipt"]);
});
