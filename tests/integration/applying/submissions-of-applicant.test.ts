import { db, disconnect } from "@/lib/server/db/client";
import { submissionsOfApplicant } from "@/lib/server/db/questions/applicant/submissions-of-applicant";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { randomUUID } from "node:crypto";
import { emptyTables } from "../../support/database";
import { aDraft, aFile, aReturned, aSubmitted, expectOk } from "../../support/factories/cases";
import { anApplicant } from "../../support/factories/people";

beforeEach(emptyTables);
afterAll(disconnect);

/** Returned for an answer and a paper, both answered and submitted again. */
const aSecondRound = async () => {
  const returned = await aReturned();
  const { id, applicant: actor } = returned;
  await aFile(id, "RELATIONSHIP_PROOF");
  expectOk(await saveSupplement({ actor, applicationId: id, answers: { heldNo: "B7654321" }, final: true }));
  expectOk(await resubmitApplication({ actor, applicationId: id, idempotencyKey: randomUUID() }));
  return returned;
};

test("what was submitted is read round by round, as it was declared", async () => {
  const { id, applicant, answers, serial } = await aSecondRound();
  const found = await submissionsOfApplicant(applicant, id);
  expect(found).toMatchObject({ id, serial, type: "FIRST", rounds: [{ round: 1 }, { round: 2 }] });
  const [first, second] = found?.rounds ?? [];
  expect(first?.answers).toMatchObject({ heldNo: answers.heldNo });
  expect(second?.answers).toMatchObject({ heldNo: "B7654321" });
  const filesOf = (round: typeof first) =>
    round?.files.filter(({ slot }) => slot === "RELATIONSHIP_PROOF") ?? [];
  const [before, after] = [filesOf(first), filesOf(second)];
  expect(before.length).toBeGreaterThan(0);
  expect(after.map(({ id: file }) => file)).not.toEqual(before.map(({ id: file }) => file));
});

test("it is the owner's alone, and what is not submitted is nobody's; a stranger's look is written down", async () => {
  const { id } = await aSubmitted();
  const stranger = await anApplicant();
  expect(await submissionsOfApplicant(stranger, id)).toBeUndefined();
  expect(
    await db.auditEntry.count({ where: { subject: `application:${id}`, actorId: stranger.accountId } }),
  ).toBe(1);
  const draft = await aDraft();
  expect(await submissionsOfApplicant(draft.applicant, draft.id)).toBeUndefined();
  expect(await submissionsOfApplicant(draft.applicant, "no-id")).toBeUndefined();
});

test("a round whose seal is broken is not shown half", async () => {
  const { id, applicant } = await aSubmitted();
  await db.submission.updateMany({
    where: { applicationId: id },
    data: { answersCipher: Buffer.from("broken") },
  });
  expect(await submissionsOfApplicant(applicant, id)).toBeUndefined();
});
