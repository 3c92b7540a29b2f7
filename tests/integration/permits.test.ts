import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { productionQueue } from "@/lib/server/db/questions/officer/production-queue";
import { permitOnFile } from "@/lib/server/db/repositories/permits";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { completeProduction } from "@/lib/use-cases/deciding/complete-production";
import { startProduction } from "@/lib/use-cases/deciding/start-production";
import { revealPassportNumber } from "@/lib/use-cases/reviewing/reveal-passport-number";
import { readDocument } from "@/lib/use-cases/case/read-document";
import { emptyTables } from "../support/database";
import { expectOk } from "../support/factories/cases";
import { aReady, anApproved } from "../support/factories/hall-cases";
import { aHall } from "../support/factories/halls";
import { anOfficer } from "../support/factories/people";
import { printedText } from "../support/printed-text";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

const holderOf = async (id: string) =>
  (await db.application.findUniqueOrThrow({ where: { id } })).holderIndex ?? new Uint8Array();

test("the permit on file of a holder is the one handed over and still valid, with its application", async () => {
  const ready = await aReady();
  const holder = await holderOf(ready.id);
  expect(await permitOnFile(db, holder, "2026-11-24")).toBeUndefined();
  expectOk(await collectPermit({ actor: ready.windowOfficer, applicationId: ready.id }));
  expect(await permitOnFile(db, holder, "2026-11-24")).toMatchObject({
    validUntil: ready.answers.requestedUntil,
    application: { id: ready.id, serial: ready.serial, type: "FIRST" },
  });
  expect(await permitOnFile(db, holder, ready.answers.requestedUntil)).toBeDefined();
  expect(await permitOnFile(db, holder, "2099-01-01")).toBeUndefined();
  const { id: other } = await aReady();
  expect(await permitOnFile(db, await holderOf(other), "2026-11-24")).toBeUndefined();
});

test("a number another permit bears is refused in words of its own", async () => {
  const { permitNumber } = expectOk(await firstPermit());
  const second = await anApproved();
  const actor = await anOfficer(["PRODUCTION"]);
  expectOk(await startProduction({ actor, applicationId: second.id }));
  expect(await completeProduction({ actor, applicationId: second.id, permitNumber })).toMatchObject({
    kind: "refused",
    code: "permitNumberTaken",
  });
  expect((await db.application.findUniqueOrThrow({ where: { id: second.id } })).state).toBe("PRODUCING");
});

const firstPermit = async () => {
  const first = await anApproved();
  const actor = await anOfficer(["PRODUCTION"]);
  expectOk(await startProduction({ actor, applicationId: first.id }));
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  return completeProduction({ actor, applicationId: first.id, permitNumber: "G12345678" });
};

test("the producer sees the passport number masked, and whole for a reason that is written down", async () => {
  const { id, answers } = await anApproved();
  const producer = await anOfficer(["PRODUCTION"]);
  expectOk(await startProduction({ actor: producer, applicationId: id }));
  const [permit] = await productionQueue(producer);
  expect(permit?.passportNo).toMatch(/\*/);
  expect(permit?.passportNo).not.toBe(answers.passportNo);
  const shown = expectOk(
    await revealPassportNumber({ actor: producer, applicationId: id, reason: "compare" }),
  );
  expect(shown.passportNo).toBe(answers.passportNo);
  expect(await db.auditEntry.count({ where: { action: "revealPassport" } })).toBe(1);
});

test("the printed permit bears what was accepted, under its number; the number last typed is the one printed", async () => {
  const { id, answers, ...people } = await anApproved();
  const producer = await anOfficer(["PRODUCTION"]);
  const paper = (actor: Parameters<typeof readDocument>[0]["actor"] = producer) =>
    readDocument({ actor, applicationId: id, file: "permit.pdf" });
  expect(await paper()).toMatchObject({ code: "notFound" });
  const { permitNumber } = expectOk(await startProduction({ actor: producer, applicationId: id }));
  const { issuedOn, validUntil } = await db.permit.findUniqueOrThrow({ where: { applicationId: id } });
  const said = [
    ...[answers.familyName, answers.givenName, answers.passportNo, answers.birthDate, "女 F", "私人事务"],
    ...["韩国 South Korea", issuedOn, validUntil, "广东深圳", "DEMO"],
  ];
  const printed = printedText(expectOk(await paper()).bytes);
  for (const text of [...said, permitNumber]) expect(printed).toContain(text);

  expectOk(await completeProduction({ actor: producer, applicationId: id, permitNumber: "G12345678" }));
  const again = expectOk(await paper());
  expect(again.name).toBe("permit-G12345678.pdf");
  expect(printedText(again.bytes)).toContain("G12345678");

  // The window of the hall hands it over; its applicant, its approver and another hall's window do not print it.
  expectOk(await paper(people.windowOfficer));
  await aHall({ id: "2" });
  const elsewhere = await anOfficer(["WINDOW", "APPROVER"], "2");
  const alsoReads = { ...people.approver, roles: [...people.approver.roles, "PRE_REVIEWER" as const] };
  for (const actor of [people.applicant, alsoReads, elsewhere])
    expect(await paper(actor)).toMatchObject({ code: "notFound" });
}, 60_000);
