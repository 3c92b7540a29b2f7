import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { stateReadingReason } from "@/lib/use-cases/reviewing/state-reading-reason";
import { machineReadableZone } from "@/prisma/seed/pictures/machine-readable";
import { emptyTables } from "../../support/database";
import { aClaimed, expectOk, expectOpened } from "../../support/factories/cases";
import { anOfficer } from "../../support/factories/people";
import { spouseAnswers } from "../../support/first-answers";

const DAY = "2026-11-23";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date(`${DAY}T10:00:00+08:00`));
});
afterAll(disconnect);

const answers = spouseAnswers(DAY, { passportNo: "M46530362" });
const LINES = machineReadableZone({ ...answers, printedNationality: "KOR" }).join("");

test("lines that were read are kept sealed, and the holder of the case hears how they agree", async () => {
  const claimed = await aClaimed({ answers: { ...answers, mrzLines: LINES, gender: "M" } });
  const found = expectOpened(await caseForOfficer(claimed.preReviewer, claimed.id, "preReview"));
  const points = found.mrz?.kind === "compared" ? found.mrz.points : [];
  expect(points.filter(({ agrees }) => !agrees)).toEqual([
    { point: "gender", agrees: false, typed: "M", read: "F" },
  ]);
  expect(points[0]).toMatchObject({ point: "passportNo", typed: "M46530362", read: "M46530362" });
  expect(found.answers.mrzLines).toBe("");
  const [row] = await db.$queryRaw<
    { text: string }[]
  >`SELECT row_to_json(a)::text AS text FROM "Application" a`;
  expect(row?.text).not.toContain("KIM<<MINJI");
});

test("whoever reads the case for a reason sees no whole number in them", async () => {
  const { id } = await aClaimed({ answers: { ...answers, mrzLines: LINES } });
  const actor = await anOfficer(["PRE_REVIEWER"]);
  expectOk(
    await stateReadingReason({ actor, applicationId: id, reason: "enquiry", words: "申请人来电询问" }),
  );
  const found = expectOpened(await caseForOfficer(actor, id, "preReview"));
  expect(JSON.stringify(found)).not.toContain("M46530362");
  expect(found.mrz).toMatchObject({ kind: "compared" });
});

test("none were kept, or nonsense was", async () => {
  const without = await aClaimed();
  const { mrz } = expectOpened(await caseForOfficer(without.preReviewer, without.id, "preReview"));
  expect(mrz).toBeUndefined();
  const nonsense = await aClaimed({ answers: { mrzLines: "A<B" } });
  const found = expectOpened(await caseForOfficer(nonsense.preReviewer, nonsense.id, "preReview"));
  expect(found.mrz).toEqual({ kind: "unreadable" });
  expect((await applicationForApplicant(nonsense.applicant, nonsense.id))?.answers.mrzLines).toBe("A<B");
});
