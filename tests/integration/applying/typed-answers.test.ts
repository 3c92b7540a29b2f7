import type { Field } from "@/lib/domain/questions/registry";
import { fieldsOfStep } from "@/lib/domain/form/form";
import { currentForm } from "@/lib/domain/types/known-types";
import { readMrz } from "@/lib/domain/people/mrz";
import { disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { draftForStep } from "@/lib/server/db/questions/applicant/draft-for-step";
import type { ApplicantActor } from "@/lib/domain/actors";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { startApplication } from "@/lib/use-cases/applying/start-application";
import type { CarryRequest } from "@/lib/use-cases/applying/carry-over";
import { emptyTables } from "../../support/database";
import { aSubmitted, expectOk } from "../../support/factories/cases";
import { anApplicant } from "../../support/factories/people";
import { spouseAnswers } from "../../support/first-answers";

const TODAY = "2026-11-23";
const LINES = `P<KORKIM<<MINJI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<
M465303627KOR8804123F3109155<<<<<<<<<<<<<<<0`;

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date(`${TODAY}T10:00:00+08:00`));
});
afterAll(disconnect);

/** Fills a first application in as somebody does who answers only what must be answered: the passport's lines are read,
 *  and then each question the form still calls missing is typed. @returns the questions typed */
const typedOf = async (actor: ApplicantActor, carry?: CarryRequest): Promise<Field[]> => {
  const answers = spouseAnswers(TODAY);
  const { requestedUntil } = answers;
  const { id } = expectOk(
    await startApplication({ actor, type: "FIRST", requestedUntil, ...(carry ? { carry } : {}) }),
  );
  const typed: Field[] = ["requestedUntil"];
  const form = currentForm("FIRST");
  const save = async (given: Readonly<Record<string, string>>) => {
    for (const step of ["personal", "permit", "family"] as const)
      if (fieldsOfStep(form, step).some((name) => name in given))
        expectOk(await saveStep({ actor, applicationId: id, step, answers: given, final: false }));
  };
  await save({ ...(await readMrz(LINES, TODAY)) });
  for (let round = 0; round < 60; round += 1) {
    const draft = await draftForStep(actor, id);
    const bars = draft?.findings.filter(({ severity }) => severity === "BLOCK") ?? [];
    const missing = [
      ...Object.values(draft?.missing.steps ?? {}).flatMap((errors) => Object.keys(errors) as Field[]),
      ...bars.map(({ field }) => field),
    ];
    const [next] = missing;
    if (!next) return typed;
    typed.push(next);
    await save({ [next]: answers[next] });
  }
  throw new Error(`never complete: ${typed.join(", ")}`);
};

test("a first application needs few typed answers, and fewer where the family's worker is on file", async () => {
  const alone = await typedOf(await anApplicant());
  const earlier = await aSubmitted();
  const onFile = await typedOf(earlier.applicant, { whom: "family", applicationId: earlier.id });
  console.info(
    `typed answers of a first application: ${alone.length}; with the worker on file: ${onFile.length}`,
  );
  expect(new Set(alone).size).toBe(alone.length);
  expect(alone.length).toBeLessThanOrEqual(35);
  expect(onFile.length).toBeLessThanOrEqual(25);
});
