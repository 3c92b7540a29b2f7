import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { completeProduction } from "@/lib/use-cases/deciding/complete-production";
import { startProduction } from "@/lib/use-cases/deciding/start-production";
import { recordPassport } from "@/lib/use-cases/visiting/record-passport";
import { readDocument } from "@/lib/use-cases/reading/read-document";
import { emptyTables } from "../../support/database";
import { aSubmitted, expectOk, expectOpened, version } from "../../support/factories/cases";
import { aReady, type AtWindow, anAccepted, anApproved, atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";
import { printedText } from "../../support/printed-text";
import { lastMessage } from "../../support/sent-messages";

// Issued after the acceptance.
const NEW = { passportNo: "m9999 0009", passportIssuedOn: "2026-11-24", passportExpiresOn: "2036-11-23" };
const REASON = "旧护照遗失后补发。";

const row = (id: string) => db.application.findUniqueOrThrow({ where: { id }, include: { permit: true } });
const recorded = async ({ windowOfficer: actor, id: applicationId }: AtWindow, passport = NEW) =>
  recordPassport({ actor, applicationId, version: await version(applicationId), passport, reason: REASON });

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

test.each([
  ["ACCEPTED", anAccepted],
  ["APPROVED", anApproved],
] as const)("a case that is %s stays there, and goes by the new passport", async (state, make) => {
  const found = await make();
  const before = await row(found.id);
  expectOk(await recorded(found));
  const after = await row(found.id);
  expect(after).toMatchObject({ state, round: 2, dueOn: before.dueOn, personIndex: before.personIndex });
  expect(after.holderIndex).not.toEqual(before.holderIndex);
  expect(await lastMessage()).toMatchObject({ template: "passportRecorded", params: { no: found.serial } });
  const event = await db.applicationEvent.findFirstOrThrow({ where: { event: "recordPassport" } });
  expect(event).toMatchObject({ from: state, to: state, actorId: found.windowOfficer.officerId });
  expect(event.data).toMatchObject({ round: 2, note: { zh: REASON } });
  const audit = await db.auditEntry.findFirstOrThrow({ where: { action: "recordPassport" } });
  expect(JSON.stringify(audit.data)).not.toContain("99990009");
  const shown = expectOpened(await caseForOfficer(found.windowOfficer, found.id, "window"));
  expect(shown.changed).toEqual(["passportNo", "passportIssuedOn", "passportExpiresOn"]);
});

test("the permit is made for the new number, and the person stays the same", async () => {
  const found = await anApproved();
  const { personIndex } = await row(found.id);
  expectOk(await recorded(found));
  const production = await anOfficer(["PRODUCTION"]);
  expectOk(await startProduction({ actor: production, applicationId: found.id }));
  expectOk(await completeProduction({ actor: production, applicationId: found.id }));
  expectOk(await collectPermit({ actor: found.windowOfficer, applicationId: found.id }));
  const after = await row(found.id);
  expect(after).toMatchObject({ state: "COLLECTED", personIndex });
  expect(after.permit?.holderIndex).toEqual(after.holderIndex);
  const form = await readDocument({
    actor: found.applicant,
    applicationId: found.id,
    file: "application-form.pdf",
  });
  expect(printedText(expectOk(form).bytes)).toContain("M99990009");
  const next = await aSubmitted({
    type: "RENEWAL",
    answers: { passportNo: "M88880008", formerPassportNo: "M99990009" },
  });
  expect((await row(next.id)).personIndex).toEqual(personIndex);
});

test("while the permit is being made its number is made for the new passport too", async () => {
  const found = await anApproved();
  const production = await anOfficer(["PRODUCTION"]);
  expectOk(await startProduction({ actor: production, applicationId: found.id }));
  const stale = await version(found.id);
  expectOk(await recorded(found));
  const after = await row(found.id);
  expect(after.permit?.holderIndex).toEqual(after.holderIndex);
  expect(
    await completeProduction({ actor: production, applicationId: found.id, version: stale }),
  ).toMatchObject({ code: "stale" });
});

test("what does not fit is told beside its field, with what was typed", async () => {
  const found = await anApproved();
  const { passportNo } = found.answers;
  expect(await recorded(found, { ...NEW, passportNo })).toMatchObject({
    fields: { passportNo: "unchanged" },
  });
  expect(await recorded(found, { ...NEW, passportExpiresOn: "2027-03-01" })).toMatchObject({
    fields: { passportExpiresOn: "endsBeforePermit" },
  });
  expect(
    await recorded(found, {
      passportNo: "?",
      passportIssuedOn: "2027-01-01",
      passportExpiresOn: "2026-01-01",
    }),
  ).toMatchObject({
    fields: { passportNo: "passportNo", passportIssuedOn: "mustBePast", passportExpiresOn: "mustBeFuture" },
    values: { passportNo: "?", reason: REASON },
  });
  const { windowOfficer: actor, id: applicationId } = found;
  expect(await recordPassport({ actor, applicationId, passport: NEW, reason: " " })).toMatchObject({
    fields: { reason: "required" },
  });
  expect(await row(found.id)).toMatchObject({ round: 1 });
});

test("another person's number under way, another hall, an old page, a second press and other states are refused in words", async () => {
  const found = await anAccepted();
  await aSubmitted({ answers: { passportNo: NEW.passportNo, birthDate: "1979-05-06" } });
  expect(await recorded(found)).toMatchObject({ code: "alreadyUnderWay" });
  const passport = { ...NEW, passportNo: "M55550005" };
  const hall2 = await anOfficer(["WINDOW"], await aHall({ id: "2" }));
  expect(await recorded({ ...found, windowOfficer: hall2 }, passport)).toMatchObject({ kind: "refused" });
  const approver = await anOfficer(["APPROVER"]);
  expect(await recorded({ ...found, windowOfficer: approver }, passport)).toMatchObject({
    code: "notAllowed",
  });
  const request = { actor: found.windowOfficer, applicationId: found.id, passport, reason: REASON };
  const stale = await version(found.id);
  const both = await Promise.all([1, 2].map(() => recordPassport({ ...request, version: stale })));
  expect(both.map((each) => (each.kind === "refused" ? each.code : each.kind)).sort()).toEqual([
    "ok",
    "stale",
  ]);
  expect(await recorded(await aReady())).toMatchObject({ code: "illegalMove" });
  expect(await recorded(await atWindow({ hallId: "1", start: "11:00" }))).toMatchObject({
    code: "illegalMove",
  });
});
