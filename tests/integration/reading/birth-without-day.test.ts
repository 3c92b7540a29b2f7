import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { keptDocument } from "@/lib/server/documents/kept-document";
import { lookUpStatus } from "@/lib/use-cases/reading/look-up-status";
import { inGroups } from "../../support/codes";
import { emptyTables } from "../../support/database";
import { aSubmitted, expectOk } from "../../support/factories/cases";
import { printedText } from "../../support/printed-text";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

test.each([
  ["1975-00-00", "1975 / 00 / 00"],
  ["1975-06-00", "1975 / 06 / 00"],
])("a birth of %s is submitted, found by itself alone, and printed as %s", async (birthDate, printed) => {
  const { id, serial, answers } = await aSubmitted({ answers: { birthDate } });
  expect((await db.application.findUniqueOrThrow({ where: { id } })).state).toBe("SUBMITTED");
  const query = {
    serial: inGroups(serial),
    passportNo: answers.passportNo ?? "",
    address: "198.51.100.7",
    browserId: "b",
  };
  expect(expectOk(await lookUpStatus({ ...query, birthDate })).serial).toBe(serial);
  for (const other of ["1975-01-01", "1975-12-31", "1974-00-00"])
    expect(await lookUpStatus({ ...query, birthDate: other })).toMatchObject({ code: "notFound" });
  expect(await lookUpStatus({ ...query, birthDate: "1975-00-15" })).toMatchObject({
    fields: { birthDate: "notADate" },
  });
  const paper = await keptDocument({ code: "APPLICATION_FORM", applicationId: id, round: 1 });
  expect(printedText(paper)).toContain(printed);
});
