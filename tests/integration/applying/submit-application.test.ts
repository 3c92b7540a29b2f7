import { anOfficer } from "@/tests/support/factories/people";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { randomUUID } from "node:crypto";
import { disconnect, db } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { problemWords } from "@/lib/server/edge/http/problem-words";
import { openSubmission } from "@/lib/server/db/repositories/applications";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { startApplication } from "@/lib/use-cases/applying/start-application";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { withdrawApplication } from "@/lib/use-cases/applying/withdraw-application";
import {
  aCompleteDraft,
  aDraft,
  aFile,
  aSubmitted,
  declarationOf,
  expectOk,
} from "../../support/factories/cases";
import { anApplicant } from "../../support/factories/people";
import { emptyTables } from "../../support/database";

const MONDAY = new Date("2026-11-23T10:00:00+08:00");

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(MONDAY);
});
afterAll(disconnect);

const stateOf = async (id: string) => (await db.application.findUniqueOrThrow({ where: { id } })).state;

describe("starting", () => {
  test("serial numbers count up within a Shanghai day and begin anew after its midnight, not UTC's", async () => {
    await setPracticeTime(new Date("2026-11-23T15:59:50Z"));
    const applicant = await anApplicant();
    const start = async () =>
      expectOk(await startApplication({ actor: applicant, type: "FIRST", requestedUntil: "2027-11-23" }))
        .serial;
    expect([await start(), await start()]).toEqual(["44030026112300001", "44030026112300002"]);
    await setPracticeTime(new Date("2026-11-23T16:00:10Z"));
    expect(await start()).toBe("44030026112400001");
  });

  test("forty applications started at once get forty numbers", async () => {
    const applicant = await anApplicant();
    const started = await Promise.all(
      Array.from({ length: 40 }, () =>
        startApplication({ actor: applicant, type: "FIRST", requestedUntil: "2027-11-23" }),
      ),
    );
    expect(new Set(started.map((result) => expectOk(result).serial)).size).toBe(40);
  });

  test.each([
    ["2026-11-20", "mustBeAhead"],
    ["2027-02-25", "termTooShort"],
    ["2032-11-24", "termTooLong"],
  ])(
    "a term until %s is refused where it is asked for, in its own words (%s)",
    async (requestedUntil, why) => {
      const actor = await anApplicant();
      expect(await startApplication({ actor, type: "FIRST", requestedUntil })).toMatchObject({
        kind: "invalid",
        fields: { requestedUntil: why },
      });
      expect(await db.application.count()).toBe(0);
    },
  );

  test("a type there is none of and a day that has passed are refused with the field", async () => {
    const actor = await anApplicant();
    expect(await startApplication({ actor, type: "ELSE", requestedUntil: "2027-11-23" })).toMatchObject({
      code: "typeNotOpen",
    });
    expect(await startApplication({ actor, type: "FIRST", requestedUntil: "2026-11-01" })).toMatchObject({
      kind: "invalid",
      fields: { requestedUntil: "mustBeAhead" },
    });
  });
});

describe("a passport that has an application under way", () => {
  const ONE_PASSPORT = { answers: { passportNo: "M46530362" } };
  const personal = async (draft: Awaited<ReturnType<typeof aCompleteDraft>>, answers = {}) =>
    saveStep({
      actor: draft.applicant,
      applicationId: draft.id,
      step: "personal",
      answers: { ...draft.answers, ...answers },
      final: true,
    });

  test("is told where its number is typed, with the way out, and never whose the other is", async () => {
    const first = await aSubmitted(ONE_PASSPORT);
    const second = await aCompleteDraft(ONE_PASSPORT);
    const told = await personal(second);
    expect(told).toMatchObject({ kind: "invalid", fields: { passportNo: "passportUnderWayElsewhere" } });
    expect(JSON.stringify(told)).not.toContain(first.id);
    const kept = await db.application.findUniqueOrThrow({ where: { id: second.id } });
    expect(told).toMatchObject({ values: { version: String(kept.version) } });
  });

  test("says so only to who knows the birth date too, and ten times a day", async () => {
    await aSubmitted(ONE_PASSPORT);
    const draft = await aCompleteDraft(ONE_PASSPORT);
    expect(await personal(draft, { birthDate: "1991-02-03" })).toMatchObject({ kind: "ok" });
    for (let time = 0; time < 10; time += 1)
      expect(await personal(draft)).toMatchObject({ fields: { passportNo: "passportUnderWayElsewhere" } });
    expect(await personal(draft)).toMatchObject({ kind: "ok" });
  });

  test("is free again when the other has ended", async () => {
    const first = await aSubmitted(ONE_PASSPORT);
    expectOk(await withdrawApplication({ actor: first.applicant, applicationId: first.id }));
    expect(await personal(await aCompleteDraft(ONE_PASSPORT))).toMatchObject({ kind: "ok" });
  });
});

describe("saving a step", () => {
  test("typed values are kept when the step is judged wrong, with the version to go on from", async () => {
    const draft = await aDraft();
    const answers = { ...draft.answers, passportNo: "no way!", familyName: "kim" };
    const result = await saveStep({
      actor: draft.applicant,
      applicationId: draft.id,
      version: 1,
      step: "personal",
      answers,
      final: true,
    });
    expect(result).toMatchObject({
      kind: "invalid",
      fields: { passportNo: "passportNo" },
      values: { passportNo: "NOWAY!", familyName: "KIM", version: "2" },
    });
  });

  test("an older page does not overwrite what another device saved", async () => {
    const draft = await aDraft();
    const save = (version: number, givenName: string) =>
      saveStep({
        actor: draft.applicant,
        applicationId: draft.id,
        version,
        step: "personal",
        answers: { givenName },
        final: false,
      });
    expect(expectOk(await save(1, "MINJI")).version).toBe(2);
    expect(await save(1, "MINJA")).toMatchObject({ kind: "refused", code: "stale" });
  });

  test("a page loaded before its own last save arrived adds to it; the same answer twice is refused", async () => {
    const draft = await aDraft();
    const save = (answers: Record<string, string>, was: Record<string, string>) =>
      saveStep({
        actor: draft.applicant,
        applicationId: draft.id,
        version: 1,
        was,
        step: "personal",
        answers,
        final: false,
      });
    const was = { familyName: "", givenName: "" };
    expectOk(await save({ familyName: "Kim", givenName: "" }, was));
    const merged = expectOk(await save({ familyName: "", givenName: "MINJI" }, was));
    expect(merged).toMatchObject({ version: 3, elsewhere: { familyName: "KIM" } });
    expect(await save({ familyName: "LEE", givenName: "" }, was)).toMatchObject({ code: "stale" });
  });

  test("another person's application answers like one that does not exist", async () => {
    const draft = await aDraft();
    const stranger = await anApplicant();
    const save = (applicationId: string) =>
      saveStep({ actor: stranger, applicationId, step: "personal", answers: {}, final: false });
    expect(await save(draft.id)).toEqual(await save(randomUUID()));
    expect(await save("1; DROP TABLE")).toMatchObject({ code: "notFound" });
  });
});

describe("submitting", () => {
  test("freezes the answers, tells the day of the result and orders the form", async () => {
    const draft = await aCompleteDraft();
    const result = expectOk(await submitApplication(declarationOf(draft)));
    expect(result).toEqual({ serial: draft.serial, dueOn: "2026-11-26", provisional: false });
    const row = await db.application.findUniqueOrThrow({
      where: { id: draft.id },
      include: { submissions: true, events: true },
    });
    expect(row.state).toBe("SUBMITTED");
    expect(openSubmission(row.submissions[0]!)).toMatchObject({ givenName: "MINJI" });
    expect(row.events.map((event) => [event.event, event.from, event.to])).toEqual([
      ["submit", "DRAFT", "SUBMITTED"],
    ]);
    expect(await db.outboxMessage.findMany({ select: { kind: true, key: true } })).toEqual([
      { kind: "DOCUMENT", key: `application-form:${draft.id}:1` },
    ]);
    expect(await db.auditEntry.count({ where: { action: "submit" } })).toBe(1);
  });

  test("fifty presses with one key make one submission and fifty equal answers", async () => {
    const draft = await aCompleteDraft();
    const declaration = declarationOf(draft);
    const results = await Promise.all(Array.from({ length: 50 }, () => submitApplication(declaration)));
    expect(new Set(results.map((result) => JSON.stringify(expectOk(result)))).size).toBe(1);
    expect(await db.submission.count()).toBe(1);
    expect(await db.applicationEvent.count()).toBe(1);
  });

  test("a press without a proper key is not taken", async () => {
    const draft = await aCompleteDraft();
    for (const key of ["", "x".repeat(101), "a b"])
      expect(await submitApplication(declarationOf(draft, key))).toMatchObject({ code: "badRequest" });
  });

  test("of fifty presses with different keys one submits, the others are told the serial number", async () => {
    const draft = await aCompleteDraft();
    const results = await Promise.all(
      Array.from({ length: 50 }, () => submitApplication(declarationOf(draft))),
    );
    expect(results.filter((result) => result.kind === "ok")).toHaveLength(1);
    for (const result of results)
      if (result.kind !== "ok")
        expect(result).toMatchObject({ code: "illegalMove", data: { serial: draft.serial } });
    expect(await db.submission.count()).toBe(1);
  });

  test("a second application of the same passport holder waits until the first has ended", async () => {
    const first = await aSubmitted({ answers: { passportNo: "M46530362" } });
    const second = await aCompleteDraft({ answers: { passportNo: "M46530362" } });
    expect(await submitApplication(declarationOf(second))).toMatchObject({ code: "alreadyUnderWay" });
    expect(await stateOf(second.id)).toBe("DRAFT");
    expectOk(await withdrawApplication({ actor: first.applicant, applicationId: first.id }));
    expectOk(await submitApplication(declarationOf(second)));
  });

  test("two applications of one holder submitted at the same moment: one", async () => {
    const drafts = [
      await aCompleteDraft({ answers: { passportNo: "M46530362" } }),
      await aCompleteDraft({ answers: { passportNo: "M46530362" } }),
    ];
    const results = await Promise.all(drafts.map((draft) => submitApplication(declarationOf(draft))));
    expect(results.map((result) => result.kind).sort()).toEqual(["ok", "refused"]);
  });

  test("what is missing is counted and named, and nothing is submitted", async () => {
    const draft = await aDraft();
    await aFile(draft.id, "PHOTO");
    const result = await submitApplication(declarationOf(draft));
    expect(result).toMatchObject({
      kind: "refused",
      code: "incomplete",
      data: { document: "PASSPORT_INFO" },
    });
    expect(await stateOf(draft.id)).toBe("DRAFT");
  });

  test("a file that was not found clean holds the submission back", async () => {
    const draft = await aCompleteDraft();
    await db.storedFile.updateMany({ where: { slot: "GUARANTEE_LETTER" }, data: { status: "PENDING" } });
    expect(await submitApplication(declarationOf(draft))).toMatchObject({
      code: "incomplete",
      data: { document: "GUARANTEE_LETTER", count: 1 },
    });
  });

  test("the eligibility rules are asked again on the day of submission", async () => {
    const draft = await aCompleteDraft();
    await setPracticeTime(new Date("2027-05-20T10:00:00+08:00"));
    expect(await submitApplication(declarationOf(draft))).toMatchObject({ kind: "refused" });
    expect(await stateOf(draft.id)).toBe("DRAFT");
  });

  test.each([
    ["zh", /不能提交：体格检查证明已超过6个月；子女已于2027年5月1日年满18周岁。/],
    ["en", /cannot be submitted: .* 6 months old; The child turned 18 on 1 May 2027\./],
  ] as const)(
    "every rule that bites is named in the refusal, as data and in the words of %s",
    async (locale, said) => {
      const draft = await aCompleteDraft({
        answers: { heldExpiresOn: "2027-12-01", relationship: "CHILD", birthDate: "2009-05-01" },
      });
      await aFile(draft.id, "PHYSICAL_EXAM");
      await setPracticeTime(new Date("2027-06-20T10:00:00+08:00"));
      const result = await submitApplication(declarationOf(draft));
      if (result.kind !== "refused") throw new Error("it was submitted");
      expect(result).toMatchObject({
        code: "notEligible",
        data: {
          findings: ["healthCertificateTooOld", "childIsAdult"],
          fields: ["healthCertificateOn", "relationship"],
        },
      });
      // The API's problem and the page's notice say it in these words.
      expect(problemWords(locale)(result.code, result.data ?? {}).title).toMatch(said);
    },
  );

  test("a photo that does not look blue is confirmed or replaced, and the officer is told", async () => {
    const draft = await aCompleteDraft();
    await db.storedFile.updateMany({
      where: { applicationId: draft.id, slot: "PHOTO" },
      data: { warnings: ["blueBackground"] },
    });
    expect(await submitApplication(declarationOf(draft))).toMatchObject({
      kind: "invalid",
      fields: { PHOTO_BACKGROUND: "mustDeclare" },
    });
    const declared = declarationOf(draft);
    expectOk(await submitApplication({ ...declared, consents: [...declared.consents, "PHOTO_BACKGROUND"] }));
    const officer = await anOfficer(["PRE_REVIEWER"]);
    expectOk(await claimApplication({ actor: officer, applicationId: draft.id }));
    const read = await caseForOfficer(officer, draft.id, "preReview");
    expect(read.access === "yes" && read.found.files.find(({ slot }) => slot === "PHOTO")).toMatchObject({
      isDoubtful: true,
    });
  });

  test("consents are separate, and a child under 14 needs a guardian with a name", async () => {
    const draft = await aCompleteDraft();
    expect(await submitApplication({ ...declarationOf(draft), consents: ["SENSITIVE_DATA"] })).toMatchObject({
      kind: "invalid",
      fields: { FACE_PHOTO: "mustDeclare" },
    });
    const child = await aCompleteDraft({
      answers: {
        birthDate: "2015-06-03",
        relationship: "CHILD",
        filedBy: "RELATIVE",
        filerName: "PARK SANGHO",
        filerPhone: "19900000002",
        healthCertificateOn: "",
      },
    });
    expect(
      await submitApplication({
        ...declarationOf(child),
        consents: ["SENSITIVE_DATA", "FACE_PHOTO"],
        guardianName: "",
      }),
    ).toMatchObject({ kind: "invalid", fields: { GUARDIAN: "mustDeclare", guardianName: "required" } });
    expectOk(await submitApplication(declarationOf(child)));
  });
});
