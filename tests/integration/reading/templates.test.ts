import { PUBLIC } from "@/lib/domain/actors";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { casesForTemplates } from "@/lib/server/db/questions/applicant/cases-for-templates";
import { TEMPLATE_FILES } from "@/lib/server/documents/templates/kinds";
import { readBlankTemplate, readFilledTemplate } from "@/lib/use-cases/reading/read-template";
import { emptyTables } from "../../support/database";
import { aSubmitted, expectOk } from "../../support/factories/cases";
import { anApplicant, anOfficer } from "../../support/factories/people";
import { printedText } from "../../support/printed-text";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

const [file = ""] = TEMPLATE_FILES;

test("a blank is everybody's, and an unknown file nobody's", async () => {
  const blank = expectOk(await readBlankTemplate(file));
  expect(blank.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(await readBlankTemplate("permit.pdf")).toMatchObject({ kind: "refused", code: "notFound" });
});

test("filled in it is its owner's alone, and somebody else's look is written down", async () => {
  const submitted = await aSubmitted();
  const read = (actor: Parameters<typeof readFilledTemplate>[0]["actor"]) =>
    readFilledTemplate({ actor, applicationId: submitted.id, file });
  const mine = expectOk(await read(submitted.applicant));
  expect(mine.name).toBe(`guarantee-letter-${submitted.serial}.pdf`);
  expect(printedText(mine.bytes)).toContain(submitted.answers.passportNo);
  expect(await read(PUBLIC)).toMatchObject({ code: "notSignedIn" });
  expect(await read(await anOfficer(["PRE_REVIEWER"]))).toMatchObject({ code: "notFound" });
  const stranger = await anApplicant();
  expect(await read(stranger)).toMatchObject({ code: "notFound" });
  expect(
    await db.auditEntry.count({ where: { action: "readRefused", subject: `application:${submitted.id}` } }),
  ).toBe(1);
  expect(await casesForTemplates(stranger)).toEqual([]);
  expect(await casesForTemplates(submitted.applicant)).toMatchObject([{ id: submitted.id, type: "FIRST" }]);
});
