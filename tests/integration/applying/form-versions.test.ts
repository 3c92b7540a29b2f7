import { randomUUID } from "node:crypto";
import type { DocumentRule } from "@/lib/domain/types/documents/document-rule";
import type { Check } from "@/lib/domain/types/checks/check";
import type { Question } from "@/lib/domain/questions/question";

/** The changes as docs/changing-it.md tells to make them: each is a row, in the file where its like stand.
 *  @param next the version that has them first */
const changes = (next: number) => {
  const hobby: Question = { since: next, kind: "text", max: 20, required: true };
  const letter = { since: next, slot: "SCHOOL_LETTER", need: () => "required" } as unknown as DocumentRule;
  const nobody: Check = {
    since: next,
    // A code that has words and no other row of this type.
    code: "noPermitHeld",
    field: "requestedUntil",
    severity: "BLOCK",
    source: "of this test",
    arises: () => true,
    judge: () => ({ data: {} }),
  };
  jest.doMock("@/lib/domain/questions/emergency", () => {
    const { emergency } = jest.requireActual<typeof import("@/lib/domain/questions/emergency")>(
      "@/lib/domain/questions/emergency",
    );
    return { emergency: { ...emergency, questions: { ...emergency.questions, hobby } } };
  });
  jest.doMock("@/lib/domain/types/documents/materials", () => {
    const materials = jest.requireActual<typeof import("@/lib/domain/types/documents/materials")>(
      "@/lib/domain/types/documents/materials",
    );
    return { ...materials, ofAFirst: [...materials.ofAFirst, letter] };
  });
  jest.doMock("@/lib/domain/types/checks/requested", () => {
    const requested = jest.requireActual<typeof import("@/lib/domain/types/checks/requested")>(
      "@/lib/domain/types/checks/requested",
    );
    return { ...requested, newTerm: [...requested.newTerm, nobody] };
  });
  jest.resetModules();
};

const house = async () => ({
  ...(await import("@/lib/server/db/client")),
  ...(await import("@/lib/domain/types/known-types")),
  ...(await import("@/lib/use-cases/attaching/add-file")),
  ...(await import("@/lib/use-cases/applying/resubmit-application")),
  ...(await import("@/lib/use-cases/applying/save-step")),
  ...(await import("@/lib/use-cases/applying/save-supplement")),
  ...(await import("@/lib/use-cases/applying/submit-application")),
  ...(await import("../../support/factories/cases")),
});

test("a new question, paper and check lock out no returned case, and every draft meets them", async () => {
  const before = await house();
  const returned = await before.aReturned();
  const draft = await before.aCompleteDraft();
  await before.disconnect();

  const known = before.formsOf("FIRST").map(({ version }) => version);
  const next = known.length + 1;
  changes(next);
  const after = await house();
  expect(after.formsOf("FIRST").map(({ version }) => version)).toEqual([...known, next]);
  await after.aFile(returned.id, "RELATIONSHIP_PROOF");
  const request = { actor: returned.applicant, applicationId: returned.id };
  after.expectOk(await after.saveSupplement({ ...request, answers: { heldNo: "K7654321" }, final: true }));
  after.expectOk(await after.resubmitApplication({ ...request, idempotencyKey: randomUUID() }));

  const submit = () => after.submitApplication(before.declarationOf(draft));
  const data = { field: "hobby", document: "SCHOOL_LETTER", count: 2 };
  expect(await submit()).toMatchObject({ code: "incomplete", data });
  const { applicant: actor, id: applicationId } = draft;
  const answers = { ...draft.answers, hobby: "chess" };
  after.expectOk(await after.saveStep({ actor, applicationId, step: "family", answers, final: true }));
  await after.aFile(applicationId, "SCHOOL_LETTER");
  expect(await submit()).toMatchObject({ code: "notEligible", data: { findings: ["noPermitHeld"] } });
  await after.disconnect();
});
