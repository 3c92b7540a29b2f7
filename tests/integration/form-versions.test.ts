import { randomUUID } from "node:crypto";
import { defineForm } from "@/lib/domain/form/form";
import { type QuestionGroup, text } from "@/lib/domain/questions/question";
import { TYPES } from "@/lib/domain/types/registry";
import { attachments, family, permit, personal } from "@/lib/domain/types/steps";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { aCompleteDraft, aFile, aReturned, declarationOf, expectOk } from "../support/factories/cases";

jest.mock("@/lib/domain/types/registry", () => {
  const { TYPES: types } = jest.requireActual<{ TYPES: { FIRST: { forms: readonly unknown[] } } }>(
    "@/lib/domain/types/registry",
  );
  return { TYPES: { ...types, FIRST: { ...types.FIRST, forms: [...types.FIRST.forms] } } };
});

const hobby: QuestionGroup<"hobby"> = { id: "hobby", questions: { hobby: text(20, { required: true }) } };

/** From now on drafts are asked for something nobody was asked before. */
const askForMore = (): void => {
  const { groups } = family;
  const newer = defineForm(2, [personal, permit, { id: "family", groups: [...groups, hobby] }, attachments]);
  (TYPES.FIRST.forms as unknown as unknown[]).push(newer);
};

test("a new required question locks out no returned case, and every draft answers it", async () => {
  const returned = await aReturned();
  const draft = await aCompleteDraft();
  askForMore();
  await aFile(returned.id, "RELATIONSHIP_PROOF");
  const request = { actor: returned.applicant, applicationId: returned.id };
  expectOk(await saveSupplement({ ...request, answers: { heldNo: "K7654321" }, final: true }));
  expectOk(await resubmitApplication({ ...request, idempotencyKey: randomUUID() }));
  expect(await submitApplication(declarationOf(draft))).toMatchObject({
    code: "incomplete",
    data: { field: "hobby", count: 1 },
  });
});
