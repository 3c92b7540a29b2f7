import { addDays, addYears } from "@/lib/domain/calendar/plain-date";
import type { Answers } from "@/lib/domain/questions/registry";
import { db, disconnect } from "@/lib/server/db/client";
import { passportIndex } from "@/lib/server/db/repositories/applications";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { bookingObstacle } from "@/lib/server/db/questions/applicant/booking-obstacle";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { addFile } from "@/lib/use-cases/attaching/add-file";
import { amendApplication } from "@/lib/use-cases/applying/amend-application";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { spouseAnswers } from "../../support/first-answers";
import { emptyTables } from "../../support/database";
import {
  type ACase,
  aClaimed,
  aFile,
  bookingOf,
  expectOk,
  expectOpened,
} from "../../support/factories/cases";
import { atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";
import { aPicture } from "../../support/files/pictures";

const TODAY = "2026-11-23";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date(`${TODAY}T10:00:00+08:00`));
  await aHall();
});
afterAll(disconnect);

const naming = (target: string) => [
  { target, reason: "incorrect", text: { zh: "与证件不一致，请更正。", en: "It differs from the paper." } },
];

/** Returned by the pre-review for one answer. */
const returnedFor = async (target: string, answers: Partial<Answers> = {}) => {
  const claimed = await aClaimed({ answers });
  const { preReviewer: actor, id: applicationId } = claimed;
  expectOk(await returnApplication({ actor, applicationId, items: naming(target) }));
  return claimed;
};
/** Sent home by the window for one answer. */
const sentHomeFor = async (target: string) => {
  const there = await atWindow();
  const { windowOfficer: actor, id: applicationId } = there;
  expectOk(await correctAtWindow({ actor, applicationId, items: naming(target) }));
  return there;
};

const save = ({ applicant, id }: ACase, answers: Partial<Answers>) =>
  saveSupplement({ actor: applicant, applicationId: id, answers, final: true });
const key = ({ applicant, id }: ACase) => ({ actor: applicant, applicationId: id, idempotencyKey: "again" });
const resubmit = (found: ACase) => resubmitApplication(key(found));
const amend = (found: ACase) => amendApplication(key(found));
const scan = async ({ applicant, id }: ACase, slot: string) => {
  const file = { name: "scan.jpg", buffer: await aPicture({ width: 300, height: 400 }) };
  return addFile({ actor: applicant, applicationId: id, slot, file });
};
const open = async ({ applicant, id }: ACase) => (await applicationForApplicant(applicant, id))?.corrections;
const stored = async ({ applicant, id }: ACase) => (await applicationForApplicant(applicant, id))?.answers;
const stateOf = async ({ id }: ACase) => (await db.application.findUniqueOrThrow({ where: { id } })).state;
/** What the next pre-reviewer sees marked as changed. */
const seenAsChanged = async ({ id }: ACase) => {
  const actor = await anOfficer(["PRE_REVIEWER"]);
  expectOk(await claimApplication({ actor, applicationId: id }));
  return expectOpened(await caseForOfficer(actor, id, "preReview")).changed;
};

describe("the end of the passport, returned", () => {
  test("and sooner than what was asked for, opens the day asked for, and is sent with it", async () => {
    const returned = await returnedFor("passportExpiresOn");
    const passportExpiresOn = addDays(TODAY, 300);
    const saved = expectOk(await save(returned, { passportExpiresOn }));
    expect(saved.findings).toMatchObject([
      { code: "passportEndsFirst", fields: ["requestedUntil", "passportExpiresOn"] },
    ]);
    expect(await resubmit(returned)).toMatchObject({
      code: "notEligible",
      data: { findings: ["passportEndsFirst"], fields: ["requestedUntil"] },
    });
    expect(await stateOf(returned)).toBe("RETURNED");
    expect(await open(returned)).toMatchObject({
      questions: ["passportExpiresOn", "requestedUntil"],
      also: [{ target: "requestedUntil", settled: false }],
    });

    const requestedUntil = addDays(TODAY, 290);
    expectOk(await save(returned, { requestedUntil, employer: "别家公司" }));
    expect((await stored(returned))?.employer).toBe(returned.answers.employer);
    expectOk(await resubmit(returned));
    expect([...(await seenAsChanged(returned))].sort()).toEqual(["passportExpiresOn", "requestedUntil"]);
  });

  test("and too soon for any permit, is refused in the words of that rule, whatever else is changed", async () => {
    const returned = await returnedFor("passportExpiresOn");
    const requestedUntil = addDays(TODAY, 90);
    expectOk(await save(returned, { passportExpiresOn: addDays(TODAY, 100) }));
    expectOk(await save(returned, { requestedUntil }));
    expect(await resubmit(returned)).toMatchObject({
      code: "notEligible",
      data: { findings: ["noPossibleValidity"], rules: { en: "No term is possible at present" } },
    });
    // It was a slip of the pen: put right, it can be sent.
    expectOk(
      await save(returned, { passportExpiresOn: addYears(TODAY, 3), requestedUntil: addYears(TODAY, 1) }),
    );
    expectOk(await resubmit(returned));
  });
});

describe("the birth date, returned", () => {
  test("and young enough for the examination, asks for its paper and its day, and for nothing else", async () => {
    const returned = await returnedFor("birthDate", { birthDate: "1952-04-12", healthCertificateOn: "" });
    expect(await scan(returned, "PHYSICAL_EXAM")).toMatchObject({ code: "illegalMove" });
    expect(await save(returned, { birthDate: "1992-04-12" })).toMatchObject({
      fields: { healthCertificateOn: "required" },
    });
    expect(await resubmit(returned)).toMatchObject({
      code: "incomplete",
      data: { document: "PHYSICAL_EXAM" },
    });
    expect((await open(returned))?.also.map(({ target }) => target).sort()).toEqual([
      "PHYSICAL_EXAM",
      "healthCertificateOn",
    ]);
    expectOk(await scan(returned, "PHYSICAL_EXAM"));
    expect(await scan(returned, "ENTRY_STAMP")).toMatchObject({ code: "illegalMove" });
    expect(await resubmit(returned)).toMatchObject({
      code: "incomplete",
      data: { field: "healthCertificateOn", document: "" },
    });
    // An old certificate is none: Reg. art. 16, six months.
    expectOk(await save(returned, { healthCertificateOn: addDays(TODAY, -200) }));
    expect(await resubmit(returned)).toMatchObject({ data: { findings: ["healthCertificateTooOld"] } });
    expectOk(await save(returned, { healthCertificateOn: addDays(TODAY, -30) }));
    expectOk(await resubmit(returned));
    expect([...(await seenAsChanged(returned))].sort()).toEqual(["birthDate", "healthCertificateOn"]);
  });

  test("and still beyond the examination, is sent by itself", async () => {
    const returned = await returnedFor("birthDate", { birthDate: "1952-04-12", healthCertificateOn: "" });
    expectOk(await save(returned, { birthDate: "1951-04-12" }));
    expect((await open(returned))?.also).toEqual([]);
    expectOk(await resubmit(returned));
  });
});

describe("the worker's serial number, returned", () => {
  const inProcess = {
    sponsorInProcessSerial: "44030026111000001",
    workPermitNo: "",
    workPermitExpiresOn: "",
    sponsorPermitNo: "",
    sponsorPermitExpiresOn: "",
  };
  beforeEach(() =>
    db.registrySponsor.create({
      data: {
        serial: inProcess.sponsorInProcessSerial,
        inProcess: true,
        passportIndex: passportIndex(spouseAnswers(TODAY).sponsorPassportNo),
      },
    }),
  );

  test("is another number, and is sent by itself", async () => {
    const returned = await returnedFor("sponsorInProcessSerial", inProcess);
    expectOk(await save(returned, { sponsorInProcessSerial: "44030026111200003" }));
    expect((await open(returned))?.also).toEqual([]);
    expectOk(await resubmit(returned));
    expect(await seenAsChanged(returned)).toEqual(["sponsorInProcessSerial"]);
  });

  test("is none after all: the worker's permits are asked for, with their papers", async () => {
    const returned = await returnedFor("sponsorInProcessSerial", inProcess);
    expect(await save(returned, { sponsorInProcessSerial: "" })).toMatchObject({
      kind: "invalid",
      fields: { workPermitNo: "permitOrSerialMissing", sponsorPermitExpiresOn: "permitOrSerialMissing" },
    });
    expect((await stored(returned))?.sponsorInProcessSerial ?? "").toBe("");
    expect(await resubmit(returned)).toMatchObject({ code: "incomplete", data: { count: 4 } });
    const permit = { workPermitNo: "WP20250001", sponsorPermitExpiresOn: addYears(TODAY, 2) };
    expectOk(await save(returned, permit));
    for (const slot of ["SPONSOR_WORK_PERMIT", "SPONSOR_RESIDENCE_PERMIT"]) {
      expect(await resubmit(returned)).toMatchObject({ code: "incomplete", data: { document: slot } });
      expectOk(await scan(returned, slot));
    }
    expectOk(await resubmit(returned));
    expect(await seenAsChanged(returned)).toEqual(expect.arrayContaining(Object.keys(permit)));
  });
});

describe("the worker's permit, named at the window", () => {
  test("ends sooner: the day asked for is put right with it, sent, and only then a visit is booked", async () => {
    const home = await sentHomeFor("sponsorPermitExpiresOn");
    await setPracticeTime(new Date("2026-11-25T10:00:00+08:00"));
    expectOk(await save(home, { sponsorPermitExpiresOn: addDays(TODAY, 320) }));
    expect(await amend(home)).toMatchObject({
      code: "notEligible",
      data: { findings: ["requestedTooLong"], fields: ["requestedUntil"] },
    });
    expect(await bookAppointment(await bookingOf(home))).toMatchObject({ code: "correctionOpen" });
    expectOk(await save(home, { requestedUntil: addDays(TODAY, 310) }));
    // Typed is not sent: it would not reach the window.
    expect(await bookingObstacle(home.applicant, home.id)).toMatchObject({ code: "correctionOpen" });
    expectOk(await amend(home));
    expect(await bookingObstacle(home.applicant, home.id)).toBeUndefined();
    expectOk(await bookAppointment(await bookingOf(home)));
    const { changed } = expectOpened(await caseForOfficer(home.windowOfficer, home.id, "window"));
    expect([...changed].sort()).toEqual(["requestedUntil", "sponsorPermitExpiresOn"]);
  });

  test("has run out: nothing is sent and no visit is booked until there is one that holds", async () => {
    const home = await sentHomeFor("sponsorPermitExpiresOn");
    await setPracticeTime(new Date("2026-11-25T10:00:00+08:00"));
    expect(await save(home, { sponsorPermitExpiresOn: addDays(TODAY, -3) })).toMatchObject({
      fields: { sponsorPermitExpiresOn: "mustBeFuture" },
    });
    expect(await amend(home)).toMatchObject({
      code: "incomplete",
      data: { field: "sponsorPermitExpiresOn" },
    });
    expect(await bookAppointment(await bookingOf(home))).toMatchObject({ code: "correctionOpen" });
    expectOk(await save(home, { sponsorPermitExpiresOn: addYears(TODAY, 3) }));
    await aFile(home.id, "SPONSOR_RESIDENCE_PERMIT");
    expectOk(await amend(home));
    expectOk(await bookAppointment(await bookingOf(home)));
  });
});
