import { randomUUID } from "node:crypto";
import { maskPassport } from "@/lib/domain/people/passport";
import { LIMITS } from "@/lib/server/db/limits";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { permitsOfFamily } from "@/lib/server/db/questions/applicant/permits-of-family";
import { productionQueue } from "@/lib/server/db/questions/officer/production-queue";
import { permitsOnFile } from "@/lib/server/db/repositories/permits";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { completeProduction } from "@/lib/use-cases/deciding/complete-production";
import { correctTrackingNumber } from "@/lib/use-cases/deciding/correct-tracking-number";
import { correctPermitNumber } from "@/lib/use-cases/deciding/correct-permit-number";
import { dispatchPermit } from "@/lib/use-cases/deciding/dispatch-permit";
import { startProduction } from "@/lib/use-cases/deciding/start-production";
import { revealPassportNumber } from "@/lib/use-cases/reviewing/reveal-passport-number";
import { readDocument } from "@/lib/use-cases/reading/read-document";
import { emptyTables } from "../../support/database";
import { aDraft, aSubmitted, expectOk } from "../../support/factories/cases";
import { aReady, anApproved } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";
import { printedText } from "../../support/printed-text";
import { lastMessage } from "../../support/sent-messages";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

const holderOf = async (id: string) =>
  (await db.application.findUniqueOrThrow({ where: { id } })).holderIndex ?? new Uint8Array();
const onFile = async (holders: Uint8Array<ArrayBuffer>[], day = "2026-11-24") =>
  (await permitsOnFile(db, { holders }, day)).map(({ application }) => application.id);

describe("the permit on file", () => {
  test("of a holder is the one handed over and still valid, with its application", async () => {
    const ready = await aReady();
    const holder = await holderOf(ready.id);
    expect(await onFile([holder])).toEqual([]);
    expectOk(await collectPermit({ actor: ready.windowOfficer, applicationId: ready.id }));
    expect(await permitsOnFile(db, { holders: [holder] }, "2026-11-24")).toMatchObject([
      {
        validUntil: ready.answers.requestedUntil,
        application: { id: ready.id, serial: ready.serial, type: "FIRST" },
      },
    ]);
    expect(await onFile([holder], ready.answers.requestedUntil)).toEqual([ready.id]);
    expect(await onFile([holder], "2099-01-01")).toEqual([]);
    const { id: other } = await aReady();
    expect(await onFile([await holderOf(other)])).toEqual([]);
  });

  test("of a person with a new passport is the one issued last, under whichever of the two", async () => {
    const old = await aReady();
    const { windowOfficer: actor, applicant } = old;
    expectOk(await collectPermit({ actor, applicationId: old.id }));
    // The same person with another passport; the draft names it, and the permit of the old one still counts.
    const renewed = await aReady({ applicant });
    const both = [await holderOf(old.id), await holderOf(renewed.id)];
    expect(await onFile(both)).toEqual([old.id]);
    expectOk(await collectPermit({ actor: renewed.windowOfficer, applicationId: renewed.id }));
    const newest = await db.permit.update({
      where: { applicationId: renewed.id },
      data: { issuedOn: "2026-12-20" },
    });
    expect(await onFile(both)).toEqual([renewed.id]);
    expect(await permitsOfFamily(applicant)).toEqual([
      {
        applicationId: renewed.id,
        fullName: "KIM MINJI",
        number: maskPassport(newest.number),
        validUntil: newest.validUntil,
      },
    ]);
  });

  test("is told to whose account it is before a first application is begun, and to no other", async () => {
    const ready = await aReady();
    expect(await permitsOfFamily(ready.applicant)).toEqual([]);
    expectOk(await collectPermit({ actor: ready.windowOfficer, applicationId: ready.id }));
    const [permit] = await permitsOfFamily(ready.applicant);
    expect(permit).toMatchObject({ fullName: "KIM MINJI", validUntil: ready.answers.requestedUntil });
    expect(permit?.number).toMatch(/^R26\*{3}\d{3}$/);
    const { passportNo } = ready.answers;
    const stranger = await aDraft({ answers: { passportNo } });
    expect(await permitsOfFamily(stranger.applicant)).toEqual([]);
  });

  test("keeps nobody from a first application: domain.md §8.4 asks for no such thing", async () => {
    const ready = await aReady();
    expectOk(await collectPermit({ actor: ready.windowOfficer, applicationId: ready.id }));
    const { applicant, answers } = ready;
    const again = await aSubmitted({ applicant, answers: { passportNo: answers.passportNo } });
    expect(await db.application.findUnique({ where: { id: again.id } })).toMatchObject({
      state: "SUBMITTED",
    });
  });
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

test("the number drawn passes over one that was typed by hand, and nobody is stopped by it", async () => {
  const [first, second] = [await anApproved(), await anApproved()];
  const actor = await anOfficer(["PRODUCTION"]);
  expectOk(await startProduction({ actor, applicationId: first.id }));
  const foreign = `R${second.serial.slice(6)}`;
  expectOk(await completeProduction({ actor, applicationId: first.id, permitNumber: foreign }));
  const { permitNumber } = expectOk(await startProduction({ actor, applicationId: second.id }));
  expect(permitNumber).toBe(`${foreign}02`);
});

test("a wrong number of a permit not handed over is corrected; the event keeps the old one", async () => {
  const { permitNumber } = expectOk(await firstPermit());
  const { id, production: actor, windowOfficer } = await aReady();
  const correct = (typed: string) => correctPermitNumber({ actor, applicationId: id, permitNumber: typed });
  const { number: before } = await db.permit.findUniqueOrThrow({ where: { applicationId: id } });
  const { dueOn } = await db.application.findUniqueOrThrow({ where: { id } });
  expect(await correct(permitNumber)).toMatchObject({ code: "permitNumberTaken" });
  expect(await correct(before)).toMatchObject({ fields: { permitNumber: "unchanged" } });
  expect(await correct("号码")).toMatchObject({ fields: { permitNumber: "documentNo" } });
  expectOk(await correct("g 87654321"));
  expect(await db.application.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "READY", dueOn });
  const event = await db.applicationEvent.findFirstOrThrow({ where: { event: "renumber" } });
  expect(event.data).toMatchObject({ permit: "G87654321", before });
  expect(await db.auditEntry.count({ where: { action: "renumber" } })).toBe(1);
  expectOk(await collectPermit({ actor: windowOfficer, applicationId: id }));
  expect(await correct("G11111111")).toMatchObject({ kind: "refused" });
});

test("a mistyped EMS number of a permit on its way is corrected, and the applicant is told the right one", async () => {
  const address = {
    recipient: "KIM MINJI",
    phone: "19900000001",
    province: "广东省",
    city: "深圳市",
    district: "南山区",
    address: "蛇口街道演示花园3栋1204",
    postcode: "",
  };
  const { id, production: actor } = await aReady({ delivery: { method: "EMS", ...address } });
  const correct = (trackingNo: string) => correctTrackingNumber({ actor, applicationId: id, trackingNo });
  expect(await correct("EA123456785CN")).toMatchObject({ code: "illegalMove" });
  expectOk(await dispatchPermit({ actor, applicationId: id, trackingNo: "EA123456758CN" }));
  const { dueOn } = await db.application.findUniqueOrThrow({ where: { id } });
  const { sent, toSend } = await productionQueue(actor);
  expect([toSend.count, sent.rows.map(({ trackingNo }) => trackingNo)]).toEqual([0, ["EA123456758CN"]]);
  expect(await correct("ea 123 456 758 cn")).toMatchObject({ fields: { trackingNo: "unchanged" } });
  expect(await correct("EA1")).toMatchObject({ fields: { trackingNo: "documentNo" } });
  expect(await correct(" ")).toMatchObject({ fields: { trackingNo: "required" } });
  expectOk(await correct("ea 123 456 785 cn"));
  expect(await db.delivery.findUniqueOrThrow({ where: { applicationId: id } })).toMatchObject({
    trackingNo: "EA123456785CN",
  });
  expect(await db.application.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: "DISPATCHED",
    dueOn,
  });
  const event = await db.applicationEvent.findFirstOrThrow({ where: { event: "retrack" } });
  expect(event.data).toMatchObject({ trackingNo: "EA123456785CN", before: "EA123456758CN" });
  expect(await lastMessage()).toMatchObject({
    template: "dispatched",
    params: { tracking: "EA123456785CN" },
  });
});

test("permits nobody collects hide no new ones, and a damaged row is one row that says so", async () => {
  const ready = await aReady();
  const damaged = await anApproved();
  const waiting = await anApproved();
  await db.application.update({ where: { id: damaged.id }, data: { answersCipher: Buffer.from("xx") } });
  // As many that wait as one page of the list has, all older.
  const row = await db.application.findUniqueOrThrow({ where: { id: ready.id } });
  await db.application.createMany({
    data: Array.from({ length: LIMITS.stagePage + 5 }, (_, at) => ({
      ...row,
      id: randomUUID(),
      serial: `44030026010100${String(at).padStart(3, "0")}`,
      holderIndex: null,
      personIndex: null,
      dueOn: "2026-12-01",
    })),
  });
  const producer = await anOfficer(["PRODUCTION"]);
  const { toStart, toCollect } = await productionQueue(producer);
  expect(toStart.rows.map(({ id, passportNo }) => [id, passportNo === undefined])).toEqual([
    [damaged.id, true],
    [waiting.id, false],
  ]);
  expect(toCollect).toMatchObject({ count: LIMITS.stagePage + 6 });
  expect(toCollect.rows).toHaveLength(LIMITS.stagePage);
  const { toCollect: rest } = await productionQueue(producer, {
    cursors: { toCollect: toCollect.next ?? "" },
  });
  expect(rest.rows).toHaveLength(6);
  expect(rest.next).toBeUndefined();
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
  const [permit] = (await productionQueue(producer)).inProduction.rows;
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
