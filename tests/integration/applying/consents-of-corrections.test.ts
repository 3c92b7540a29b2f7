import type { Answers } from "@/lib/domain/questions/registry";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { amendApplication } from "@/lib/use-cases/applying/amend-application";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { emptyTables } from "../../support/database";
import { type ACase, aCompleteDraft, declarationOf, expectOk } from "../../support/factories/cases";
import { atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

const OWN = ["SENSITIVE_DATA", "FACE_PHOTO"];
const naming = (...targets: string[]) =>
  targets.map((target) => ({
    target,
    reason: "incorrect",
    text: { zh: "与护照不一致，请更正。", en: "It differs from the passport." },
  }));
const CHILD: Partial<Answers> = { birthDate: "2016-04-12", relationship: "CHILD" };

/** A grown-up's own submission, returned for the day of birth. */
const returned = async (): Promise<ACase> => {
  const draft = await aCompleteDraft();
  expectOk(await submitApplication({ ...declarationOf(draft), consents: OWN, guardianName: "" }));
  const actor = await anOfficer(["PRE_REVIEWER"]);
  expectOk(await claimApplication({ actor, applicationId: draft.id }));
  expectOk(
    await returnApplication({ actor, applicationId: draft.id, items: naming("birthDate", "relationship") }),
  );
  return draft;
};
/** The same, sent home by the window. */
const sentHome = async (): Promise<ACase> => {
  const there = await atWindow();
  const { windowOfficer: actor, id: applicationId } = there;
  await db.submission.updateMany({ where: { applicationId }, data: { consents: OWN, guardianName: "" } });
  expectOk(await correctAtWindow({ actor, applicationId, items: naming("birthDate", "relationship") }));
  return there;
};

const lacking = async ({ applicant, id }: ACase) =>
  (await applicationForApplicant(applicant, id))?.corrections?.lacking;
const declared = async ({ id }: ACase) =>
  db.submission.findMany({
    where: { applicationId: id },
    orderBy: { round: "asc" },
    select: { consents: true, guardianName: true },
  });

describe.each([
  ["resubmitted", returned, resubmitApplication],
  ["amended", sentHome, amendApplication],
])("a correction that makes the applicant a child, %s", (_, sentBack, send) => {
  test("needs the guardian's consent and name, and keeps what was declared before", async () => {
    const found = await sentBack();
    expect(await lacking(found)).toEqual([]);
    const key = { actor: found.applicant, applicationId: found.id, idempotencyKey: "again" };
    const saved = expectOk(await saveSupplement({ ...key, answers: CHILD, final: true }));
    expect(saved.shape).toContain("child");
    expect(await lacking(found)).toEqual(["GUARDIAN"]);
    expect(await send(key)).toMatchObject({
      kind: "invalid",
      fields: { GUARDIAN: "mustDeclare", guardianName: "required" },
    });
    expect(await send({ ...key, consents: ["GUARDIAN"] })).toMatchObject({
      fields: { guardianName: "required" },
    });
    expect(await declared(found)).toHaveLength(1);
    const whole = { ...key, consents: ["GUARDIAN"], guardianName: "ROSSI MARIA" };
    const sent = await send(whole);
    expectOk<unknown>(sent);
    expect((await declared(found)).at(-1)).toEqual({
      consents: [...OWN, "GUARDIAN"],
      guardianName: "ROSSI MARIA",
    });
    // The same press again answers the same.
    expect(await send(whole)).toEqual(sent);
  });
});
