import type { Answers } from "@/lib/domain/questions/registry";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { storage } from "@/lib/server/ports/storage/storage";
import { changeType } from "@/lib/use-cases/applying/change-type";
import { confirmAttachments } from "@/lib/use-cases/applying/confirm-step";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { addFile } from "@/lib/use-cases/attaching/add-file";
import { emptyTables } from "../../support/database";
import { aFile, expectOk } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { aHolder, draftOf, slotsOf, start } from "../../support/factories/holders";
import { aPicture } from "../../support/files/pictures";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

describe("a renewal begun with the permit on file", () => {
  /** A renewal begun with the permit on file, and what may be done to it. */
  const aRenewal = async () => {
    const { applicant, answers, permit, id: before } = await aHolder();
    const carry = { whom: "person", applicationId: before } as const;
    const { id } = expectOk(await start(applicant, "RENEWAL", carry, permit.validUntil));
    const draft = () => draftOf(applicant, id);
    const save = async (step: "personal" | "permit", more: Partial<Answers>, final = false) => {
      const typed = { ...(await draft()).answers, ...more } as Answers;
      return expectOk(await saveStep({ actor: applicant, applicationId: id, step, answers: typed, final }));
    };
    const placed = async () =>
      slotsOf(await draft()).filter((slot) => ["PASSPORT_INFO", "OLD_PASSPORT"].includes(slot));
    return { applicant, id, own: answers.passportNo, draft, save, placed };
  };
  const RENAMED = {
    inChina: "yes",
    changedName: "yes",
    formerGivenName: "MINJEONG",
    changedOn: "2027-07-30",
  } as const;

  test("lays the page on file with the present passport, and with the old one while another is held", async () => {
    const { own, draft, save, placed } = await aRenewal();
    expect(await placed()).toEqual(["PASSPORT_INFO"]);
    const steps = [
      ["personal", { passportNo: "M77812345" }, "OLD_PASSPORT"],
      ["personal", { passportNo: `${own.slice(0, 3)} ${own.slice(3)}` }, "PASSPORT_INFO"],
      ["permit", { changedPassport: "yes" }, "OLD_PASSPORT"],
      ["permit", { changedPassport: "" }, "PASSPORT_INFO"],
    ] as const;
    for (const [step, typed, place] of steps) {
      await save(step, typed);
      expect([typed, await placed()]).toEqual([typed, [place]]);
      const { missing } = await draft();
      expect(missing.documents.includes("PASSPORT_INFO")).toBe(place === "OLD_PASSPORT");
      // It is looked at before it counts, wherever it lies.
      expect(missing.unconfirmed).toContain("attachments");
    }
  });

  test("whose name alone changed carries the page as the present passport's, and asks for no other", async () => {
    const { applicant, id, draft, save, placed } = await aRenewal();
    await save("personal", {}, true);
    await save("permit", RENAMED, true);
    const { required, optional, missing } = await draft();
    expect(await placed()).toEqual(["PASSPORT_INFO"]);
    expect(missing.documents).not.toContain("PASSPORT_INFO");
    expect([...required, ...optional]).not.toContain("OLD_PASSPORT");
    expect(missing.documents).toContain("NAME_CHANGE_PROOF");
    // What was said to count still is moved nowhere.
    expectOk(await confirmAttachments({ actor: applicant, applicationId: id }));
    await save("permit", { changedPassport: "yes" });
    expect(await placed()).toEqual(["PASSPORT_INFO"]);
  });

  test.each([
    ["another passport", "M77812345", ["OLD_PASSPORT", "PASSPORT_INFO"]],
    ["the same passport", undefined, ["PASSPORT_INFO"]],
  ])(
    "keeps the page on file beside a new picture until it is known to show %s",
    async (_, passportNo, places) => {
      const { applicant: actor, id: applicationId, own, draft, save, placed } = await aRenewal();
      const carried = await db.storedFile.findFirstOrThrow({
        where: { applicationId, slot: "PASSPORT_INFO" },
      });
      const file = { name: "passport.jpg", buffer: await aPicture() };
      const taken = { actor, applicationId, slot: "PASSPORT_INFO", file, replaces: true };
      const { id: first } = expectOk(await addFile(taken));
      expect(await placed()).toEqual(["OLD_PASSPORT", "PASSPORT_INFO"]);
      // The picture itself is replaced by a better one.
      expectOk(await addFile(taken));
      expect(await db.storedFile.count({ where: { id: first } })).toBe(0);
      await save("personal", { passportNo: passportNo ?? own }, true);
      expect(await placed()).toEqual(places);
      expect((await draft()).missing.documents).not.toContain("PASSPORT_INFO");
      expect((await storage.find(carried.storageKey)) !== undefined).toBe(places.includes("OLD_PASSPORT"));
    },
  );

  test("moves the page on file with the type, where another passport is held, and what the applicant put there nowhere", async () => {
    const { applicant, id, save, placed, draft } = await aRenewal();
    const change = async (type: string) => {
      const { type: from } = await draft();
      expectOk(await changeType({ actor: applicant, applicationId: id, from, type }));
      return placed();
    };
    expect(await change("EXTENSION")).toEqual(["PASSPORT_INFO"]);
    expect(await change("RENEWAL")).toEqual(["PASSPORT_INFO"]);
    await save("personal", { passportNo: "M77812345" });
    expect(await placed()).toEqual(["OLD_PASSPORT"]);
    expect(await change("EXTENSION")).toEqual(["PASSPORT_INFO"]);
    expect(await change("RENEWAL")).toEqual(["OLD_PASSPORT"]);
    await aFile(id, "PASSPORT_INFO");
    expect(await change("EXTENSION")).toEqual(["OLD_PASSPORT", "PASSPORT_INFO"]);
    expect(await change("RENEWAL")).toEqual(["OLD_PASSPORT", "PASSPORT_INFO"]);
    expect((await draft()).missing.unconfirmed).toContain("attachments");
  });

  test("is told what stood on the permit, for whatever turns out to have changed", async () => {
    const { applicant, answers, permit, id: before } = await aHolder();
    const { id } = expectOk(
      await start(applicant, "RENEWAL", { whom: "person", applicationId: before }, permit.validUntil),
    );
    expect((await draftOf(applicant, id)).answers).toMatchObject({
      formerPassportNo: answers.passportNo,
      formerFamilyName: "KIM",
      formerGivenName: "MINJI",
    });
  });

  test("goes on only once something is said to have changed, and keeps what stood on the permit", async () => {
    const { applicant, answers, permit, id: before } = await aHolder();
    const { id } = expectOk(
      await start(applicant, "RENEWAL", { whom: "person", applicationId: before }, permit.validUntil),
    );
    const typed = { ...(await draftOf(applicant, id)).answers, inChina: "yes" } as Answers;
    expect(
      await saveStep({ actor: applicant, applicationId: id, step: "permit", answers: typed, final: true }),
    ).toMatchObject({ kind: "invalid", fields: { changedPassport: "tickOne" } });
    const kept = await draftOf(applicant, id);
    expect(kept.findings.map(({ code }) => code)).toContain("noChangeNamed");
    expect(kept.answers.formerPassportNo).toBe(answers.passportNo);
  });

  test("does not go on with a former number that is the present one, though the present one stands on an earlier step", async () => {
    const { applicant, answers, permit, id: before } = await aHolder();
    const { id } = expectOk(
      await start(applicant, "RENEWAL", { whom: "person", applicationId: before }, permit.validUntil),
    );
    const save = async (more: Partial<Answers>) => {
      const typed = { ...(await draftOf(applicant, id)).answers, inChina: "yes", ...more } as Answers;
      return saveStep({ actor: applicant, applicationId: id, step: "permit", answers: typed, final: true });
    };
    const changed = { changedPassport: "yes", changedOn: "2027-07-30" };
    const hyphened = `${answers.passportNo.slice(0, 3)}-${answers.passportNo.slice(3)}`;
    for (const formerPassportNo of [answers.passportNo, hyphened])
      expect(await save({ ...changed, formerPassportNo })).toMatchObject({
        kind: "invalid",
        fields: { formerPassportNo: "barred" },
      });
    // What was typed is kept, and nothing of the step counts as looked through.
    const kept = await draftOf(applicant, id);
    expect(kept.answers.formerPassportNo).toBe(hyphened);
    expect(kept.missing.unconfirmed).toContain("permit");
    expectOk(await save({ ...changed, formerPassportNo: "M00000001" }));
  });
});
