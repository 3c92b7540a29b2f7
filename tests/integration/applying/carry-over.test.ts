import { randomUUID } from "node:crypto";
import type { Answers } from "@/lib/domain/questions/registry";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { membersOfFamily } from "@/lib/server/db/questions/applicant/permits-of-family";
import { storage } from "@/lib/server/ports/storage/storage";
import { changeType } from "@/lib/use-cases/applying/change-type";
import { confirmAttachments } from "@/lib/use-cases/applying/confirm-step";
import { removeFile } from "@/lib/use-cases/attaching/remove-file";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { emptyTables } from "../../support/database";
import {
  aCompleteDraft,
  aDraft,
  aFile,
  aSubmitted,
  declarationOf,
  expectOk,
} from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { aHolder, draftOf, slotsOf, start } from "../../support/factories/holders";
import { anApplicant } from "../../support/factories/people";

const ISSUED = new Date("2026-11-23T10:00:00+08:00");
beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(ISSUED);
  await aHall();
});
afterAll(disconnect);

describe("an application begun with the permit on file", () => {
  test("has the person, the worker and the papers that still count, and the permit as the document held", async () => {
    const { applicant, answers, permit, id: before, serial } = await aHolder();
    const { id } = expectOk(await start(applicant, "EXTENSION", { whom: "person", applicationId: before }));
    const draft = await draftOf(applicant, id);
    expect(draft.answers).toMatchObject({
      familyName: "KIM",
      passportNo: answers.passportNo,
      address: answers.address,
      employer: answers.employer,
      relationship: "SPOUSE",
      heldKind: "RESIDENCE_PERMIT",
      heldNo: permit.number,
      heldExpiresOn: permit.validUntil,
      requestedUntil: "2028-06-30",
    });
    for (const once of [
      "inChina",
      "nothingChanged",
      "photoReceiptNo",
      "healthCertificateOn",
      "remarks",
      "mrzLines",
    ] as const)
      expect(draft.answers[once] ?? "").toBe("");
    expect(draft.carriedFrom).toBe(serial);
    expect(slotsOf(draft)).toEqual([
      "PASSPORT_INFO",
      "RELATIONSHIP_PROOF",
      "SPONSOR_PASSPORT",
      "SPONSOR_RESIDENCE_PERMIT",
      "SPONSOR_WORK_PERMIT",
    ]);
  });

  test("for longer than the worker's permit as it was is begun, and told so beside both days before anything is sent", async () => {
    const { applicant, answers, id: before } = await aHolder();
    const until = "2030-06-30";
    expect(answers.sponsorPermitExpiresOn! < until).toBe(true);
    const { id } = expectOk(
      await start(applicant, "EXTENSION", { whom: "person", applicationId: before }, until),
    );
    const draft = await draftOf(applicant, id);
    const code = draft.findings.find(({ field }) => field === "requestedUntil");
    expect(code?.data).toMatchObject({ cause: expect.stringMatching(/SPONSOR_PERMIT|PASSPORT/) });
    const typed = { ...draft.answers, sponsorPermitExpiresOn: "2029-12-31" } as Answers;
    const request = { actor: applicant, applicationId: id, final: false } as const;
    const saved = expectOk(await saveStep({ ...request, step: "family", answers: typed }));
    expect(saved.findings).toContainEqual(
      expect.objectContaining({
        code: "requestedTooLong",
        fields: ["requestedUntil", "sponsorPermitExpiresOn"],
      }),
    );
  });

  test("with a passport of another number is offered a renewal, which finds the former number filled in", async () => {
    const { applicant, answers, id: before } = await aHolder();
    const { id } = expectOk(await start(applicant, "EXTENSION", { whom: "person", applicationId: before }));
    const typed = { ...(await draftOf(applicant, id)).answers, passportNo: "M77812345" } as Answers;
    expect(
      await saveStep({ actor: applicant, applicationId: id, step: "personal", answers: typed, final: true }),
    ).toMatchObject({ kind: "invalid", fields: { passportNo: "barred" } });
    expect((await draftOf(applicant, id)).findings).toContainEqual(
      expect.objectContaining({
        code: "otherPassportThanOnPermit",
        severity: "BLOCK",
        field: "passportNo",
        offers: "RENEWAL",
      }),
    );
    // The page that offers it may have been drawn before the number was stored.
    expectOk(await changeType({ actor: applicant, applicationId: id, from: "EXTENSION", type: "RENEWAL" }));
    const renewal = await draftOf(applicant, id);
    expect(renewal.answers).toMatchObject({
      passportNo: "M77812345",
      formerPassportNo: answers.passportNo,
      formerFamilyName: "KIM",
    });
    expect(renewal.findings.map(({ code }) => code)).not.toContain("otherPassportThanOnPermit");
  });

  test("owns its files: removing one leaves the earlier application's", async () => {
    const { applicant, id: before } = await aHolder();
    const { id } = expectOk(await start(applicant, "EXTENSION", { whom: "person", applicationId: before }));
    const [file] = (await draftOf(applicant, id)).files;
    const rowOf = (applicationId: string) =>
      db.storedFile.findFirstOrThrow({ where: { applicationId, slot: file?.slot ?? "" } });
    const [own, earlier] = [await rowOf(id), await rowOf(before)];
    expect(own.storageKey).not.toBe(earlier.storageKey);
    expect(await storage.get(own.storageKey)).toEqual(await storage.get(earlier.storageKey));
    expectOk(await removeFile({ actor: applicant, applicationId: id, fileId: own.id }));
    expect(await storage.find(own.storageKey)).toBeUndefined();
    expect(await storage.find(earlier.storageKey)).toBeDefined();
  });

  test("a file whose bytes are lost is left out, and asked for like any other", async () => {
    const { applicant, id: before } = await aHolder();
    const lost = await db.storedFile.findFirstOrThrow({
      where: { applicationId: before, slot: "SPONSOR_PASSPORT" },
    });
    await storage.remove(lost.storageKey);
    const { id } = expectOk(await start(applicant, "EXTENSION", { whom: "person", applicationId: before }));
    const draft = await draftOf(applicant, id);
    expect(slotsOf(draft)).not.toContain("SPONSOR_PASSPORT");
    expect(draft.missing.documents).toContain("SPONSOR_PASSPORT");
  });

  test("is submitted only when every carried step was looked through and saved", async () => {
    const { applicant, id: before, permit } = await aHolder();
    const { id } = expectOk(
      await start(applicant, "REISSUE", { whom: "person", applicationId: before }, permit.validUntil),
    );
    const draft = await draftOf(applicant, id);
    expect(draft.missing.unconfirmed).toEqual(["personal", "permit", "family", "attachments"]);
    const more: Partial<Answers> = {
      inChina: "yes",
      lossKind: "LOST",
      lossOn: "2027-07-30",
      lossPlace: "深圳地铁1号线",
      lossHow: "在车厢内遗失。",
    };
    const answers = { ...draft.answers, ...more } as Record<string, string>;
    for (const slot of ["PHOTO", ...(await draftOf(applicant, id)).missing.documents, "LOSS_STATEMENT"])
      if (!slotsOf(await draftOf(applicant, id)).includes(slot)) await aFile(id, slot);
    for (const step of ["personal", "permit"] as const)
      expectOk(await saveStep({ actor: applicant, applicationId: id, step, answers, final: true }));
    const declaration = declarationOf({
      ...draft,
      applicant,
      answers: answers as unknown as Answers,
      serial: "",
    });
    expect(await submitApplication(declaration)).toMatchObject({ code: "incomplete", data: { count: 2 } });
    expectOk(await saveStep({ actor: applicant, applicationId: id, step: "family", answers, final: false }));
    expect((await draftOf(applicant, id)).missing.unconfirmed).toEqual(["family", "attachments"]);
    expectOk(await saveStep({ actor: applicant, applicationId: id, step: "family", answers, final: true }));
    expectOk(await confirmAttachments({ actor: applicant, applicationId: id }));
    expectOk(await submitApplication(declaration));
  });

  test("is of the account's own permits in force only", async () => {
    const { applicant, id: before } = await aHolder();
    const stranger = await anApplicant();
    const person = (applicationId: string) => ({ whom: "person", applicationId }) as const;
    const refused = { kind: "refused", code: "nothingToCarry" };
    expect(await start(stranger, "EXTENSION", person(before))).toMatchObject(refused);
    expect(await start(stranger, "EXTENSION", { whom: "family", applicationId: before })).toMatchObject(
      refused,
    );
    expect(await start(applicant, "EXTENSION", person(randomUUID()))).toMatchObject(refused);
    const underWay = await aSubmitted({ applicant });
    expect(await start(applicant, "EXTENSION", person(underWay.id))).toMatchObject(refused);
    await setPracticeTime(new Date("2030-01-01T10:00:00+08:00"));
    expect(await start(applicant, "EXTENSION", person(before), "2030-12-01")).toMatchObject(refused);
    expect(await db.application.count({ where: { accountId: stranger.accountId } })).toBe(0);
  });
});

describe("the next member of a family", () => {
  test("has the worker, the employer, the address and whom to call, and nothing of the person", async () => {
    const earlier = await aSubmitted();
    const { applicant, answers } = earlier;
    const { id } = expectOk(
      await start(applicant, "FIRST", { whom: "family", applicationId: earlier.id }, "2027-11-23"),
    );
    const draft = await draftOf(applicant, id);
    expect(draft.answers).toMatchObject({
      address: answers.address,
      sponsorPassportNo: answers.sponsorPassportNo,
      employer: answers.employer,
      emergencyName: answers.emergencyName,
    });
    for (const own of [
      "familyName",
      "passportNo",
      "relationship",
      "certificationKind",
      "heldNo",
      "emergencyRelation",
    ] as const)
      expect(draft.answers[own] ?? "").toBe("");
    expect(slotsOf(draft)).toEqual(["SPONSOR_PASSPORT", "SPONSOR_RESIDENCE_PERMIT", "SPONSOR_WORK_PERMIT"]);
    expect(draft.missing.unconfirmed).toEqual(["personal", "family", "attachments"]);
  });

  test("is offered everybody of the account once, the latest first", async () => {
    const first = await aSubmitted({ answers: { givenName: "MINJI" } });
    await setPracticeTime(new Date("2026-11-24T10:00:00+08:00"));
    const { applicant } = first;
    const second = await aSubmitted({ applicant, answers: { givenName: "JUNSEO" } });
    await aDraft({ applicant, answers: { givenName: "SORA" } });
    expect((await membersOfFamily(applicant)).map(({ applicationId }) => applicationId)).toEqual([
      second.id,
      first.id,
    ]);
    expect(await membersOfFamily(await anApplicant())).toEqual([]);
  });
});

describe("a draft of the wrong type", () => {
  test("becomes one of the right type with everything kept, and back again", async () => {
    const draft = await aCompleteDraft({ type: "EXTENSION" });
    const { id, applicant } = draft;
    const change = async (type: string) =>
      changeType({
        actor: applicant,
        applicationId: id,
        from: (await draftOf(applicant, id)).type,
        type,
      });
    expectOk(await change("RENEWAL"));
    const renewal = await draftOf(applicant, id);
    expect(renewal.type).toBe("RENEWAL");
    expect(renewal.serial).toBe(draft.serial);
    expect(renewal.answers.employer).toBe(draft.answers.employer);
    expect(renewal.findings.map(({ code, offers }) => [code, offers])).toEqual([
      ["noChangeNamed", "EXTENSION"],
    ]);
    expectOk(await change("EXTENSION"));
    expect((await draftOf(applicant, id)).answers.nothingChanged).toBe("yes");
    expectOk(await submitApplication(declarationOf(draft)));
    const row = await db.auditEntry.findMany({
      where: { action: "changeType" },
      orderBy: { sequence: "asc" },
    });
    expect(row.map(({ data }) => data)).toMatchObject([
      { from: "EXTENSION", to: "RENEWAL" },
      { from: "RENEWAL", to: "EXTENSION" },
    ]);
  });

  test("is changed by its owner only, to a type there is, while it is a draft and as it was seen", async () => {
    const { id, applicant } = await aDraft();
    const given = { actor: applicant, applicationId: id, from: "FIRST", type: "RENEWAL" };
    expect(await changeType({ ...given, actor: await anApplicant() })).toMatchObject({ code: "notFound" });
    expect(await changeType({ ...given, type: "ELSE" })).toMatchObject({ code: "typeNotOpen" });
    expect(await changeType({ ...given, from: "REISSUE" })).toMatchObject({ code: "stale" });
    const submitted = await aSubmitted();
    expect(
      await changeType({ ...given, actor: submitted.applicant, applicationId: submitted.id }),
    ).toMatchObject({ code: "illegalMove" });
  });
});
