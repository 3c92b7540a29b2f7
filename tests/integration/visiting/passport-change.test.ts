import { randomUUID } from "node:crypto";
import { visitWindow } from "@/lib/domain/visit/slots";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { changePassport } from "@/lib/use-cases/applying/change-passport";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { withdrawApplication } from "@/lib/use-cases/applying/withdraw-application";
import { approveApplication } from "@/lib/use-cases/deciding/approve-application";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { completeProduction } from "@/lib/use-cases/deciding/complete-production";
import { startProduction } from "@/lib/use-cases/deciding/start-production";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { machineReadableZone } from "@/prisma/seed/pictures/machine-readable";
import { emptyTables } from "../../support/database";
import {
  aBooked,
  aClaimed,
  aCompleteDraft,
  type ACase,
  aFile,
  aReturned,
  aSubmitted,
  aToBook,
  bookingOf,
  declarationOf,
  expectOk,
  expectOpened,
  RETURN_ITEMS,
  version,
} from "../../support/factories/cases";
import { aCheckedIn, aCorrection, allChecks } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant, anOfficer } from "../../support/factories/people";
import { spouseAnswers } from "../../support/first-answers";
import { lastMessage } from "../../support/sent-messages";

const NEW = { passportNo: "M99990009", passportIssuedOn: "2026-11-20", passportExpiresOn: "2036-11-19" };
const TARGETS = ["PASSPORT_INFO", "passportExpiresOn", "passportIssuedOn", "passportNo"];

const row = (id: string) => db.application.findUniqueOrThrow({ where: { id } });
const targetsOf = async (applicationId: string) =>
  (await db.returnItem.findMany({ where: { applicationId }, orderBy: { target: "asc" } })).map(
    ({ target }) => target,
  );

const changed = async ({ applicant: actor, id: applicationId }: ACase) =>
  changePassport({ actor, applicationId, version: await version(applicationId) });

/** The new passport filled in and sent. */
const resubmitted = async ({ applicant: actor, id: applicationId }: ACase, answers = NEW) => {
  expectOk(await saveSupplement({ actor, applicationId, answers, final: true }));
  await aFile(applicationId, "PASSPORT_INFO");
  return resubmitApplication({ actor, applicationId, idempotencyKey: randomUUID() });
};

const passedAgain = async (applicationId: string) => {
  const actor = await anOfficer(["PRE_REVIEWER"]);
  expectOk(await claimApplication({ actor, applicationId }));
  expectOk(
    await passPreReview({
      actor,
      applicationId,
      version: await version(applicationId),
      interviewRequired: false,
    }),
  );
};

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

test.each([
  ["SUBMITTED", aSubmitted],
  ["PRE_REVIEW", aClaimed],
  ["TO_BOOK", aToBook],
  ["BOOKED", aBooked],
] as const)(
  "from %s a new passport opens its number, days and page, and nothing else",
  async (state, make) => {
    const found = await make();
    expect(await row(found.id)).toMatchObject({ state });
    expect(expectOk(await changed(found))).toEqual({ applicationId: found.id });
    expect(await row(found.id)).toMatchObject({
      state: "RETURNED",
      dueOn: "2026-12-23",
      claimedById: null,
      bookBy: null,
    });
    expect(await targetsOf(found.id)).toEqual(TARGETS);
    expect(await lastMessage()).toMatchObject({
      template: "passportChanged",
      params: { no: found.serial, date: "2026-12-23" },
    });
  },
);

test("the lines read from the old passport go, and the officer is told of no difference", async () => {
  const answers = spouseAnswers("2026-11-23");
  const mrzLines = machineReadableZone({ ...answers, printedNationality: "KOR" }).join("");
  const found = await aSubmitted({ answers: { ...answers, mrzLines } });
  expectOk(await changed(found));
  expectOk(await resubmitted(found));
  const actor = await anOfficer(["PRE_REVIEWER"]);
  expectOk(await claimApplication({ actor, applicationId: found.id }));
  expect(expectOpened(await caseForOfficer(actor, found.id, "preReview")).mrz).toBeUndefined();
});

test("the old passport's page counts no more: nothing is sent, and nothing confirmed, without the new one", async () => {
  const found = await aToBook();
  const before = await db.submission.findFirstOrThrow({ where: { applicationId: found.id } });
  expectOk(await changed(found));
  const { applicant: actor, id: applicationId } = found;
  const live = () =>
    db.storedFile.count({ where: { applicationId, slot: "PASSPORT_INFO", removedAt: null } });
  expect(await live()).toBe(0);
  expect(await db.storedFile.count({ where: { id: { in: before.fileIds } } })).toBe(before.fileIds.length);
  const confirmed = { "confirm.PASSPORT_INFO": "yes", "reply.PASSPORT_INFO": "It is the same." };
  expectOk(await saveSupplement({ actor, applicationId, answers: { ...NEW, ...confirmed }, final: true }));
  const sent = () => resubmitApplication({ actor, applicationId, idempotencyKey: randomUUID() });
  expect(await sent()).toMatchObject({ code: "unanswered", data: { target: "PASSPORT_INFO" } });
  await aFile(applicationId, "PASSPORT_INFO");
  expectOk(await sent());
  expect(await live()).toBe(1);
});

test("a page that had come back is that of the new passport now, and what the officer wrote stays beside it", async () => {
  const items = [
    { target: "PASSPORT_INFO", reason: "unreadable", text: { zh: "模糊，请重拍。", en: "Blurred." } },
  ];
  const found = await aClaimed();
  expectOk(
    await returnApplication({
      actor: found.preReviewer,
      applicationId: found.id,
      version: await version(found.id),
      items,
    }),
  );
  await aFile(found.id, "PASSPORT_INFO");
  expectOk(await changed(found));
  const { applicant: actor, id: applicationId } = found;
  const page = await db.returnItem.findFirstOrThrow({ where: { applicationId, target: "PASSPORT_INFO" } });
  expect(page).toMatchObject({ reason: "passportChanged" });
  expect(Object.values(page.text as Record<string, string>).join()).toMatch(/新护照资料页.*模糊，请重拍。/s);
  expectOk(await saveSupplement({ actor, applicationId, answers: NEW, final: true }));
  expect(await resubmitApplication({ actor, applicationId, idempotencyKey: randomUUID() })).toMatchObject({
    code: "unanswered",
    data: { target: "PASSPORT_INFO" },
  });
});

test("while something is returned the passport joins that list and its day", async () => {
  const found = await aReturned();
  const { dueOn } = await row(found.id);
  await setPracticeTime(new Date("2026-11-30T10:00:00+08:00"));
  expectOk(await changed(found));
  expect(await row(found.id)).toMatchObject({ state: "RETURNED", dueOn });
  expect(await targetsOf(found.id)).toEqual([...TARGETS, ...RETURN_ITEMS.map(({ target }) => target)].sort());
  const items = await db.returnItem.findMany({ where: { applicationId: found.id } });
  expect(new Set(items.map(({ createdAt }) => createdAt.getTime())).size).toBe(1);
});

test("after a correction at the window it goes through the pre-review again, with what the window named", async () => {
  const found = await aCorrection();
  expectOk(await changed(found));
  expect(await row(found.id)).toMatchObject({ state: "RETURNED" });
  expect(await targetsOf(found.id)).toEqual([...TARGETS, ...RETURN_ITEMS.map(({ target }) => target)].sort());
});

test("a booked visit is released and not missed; reviewed again, it is booked again, by the same person", async () => {
  const found = await aBooked();
  const { holderIndex: former } = await row(found.id);
  expectOk(await changed(found));
  const { id } = found.appointment;
  expect(await db.appointment.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "CANCELLED" });
  expect(await db.noShow.count()).toBe(0);
  expect(await db.slot.count({ where: { booked: { gt: 0 } } })).toBe(0);
  expect(expectOk(await resubmitted(found))).toMatchObject({ serial: found.serial });
  const now = await row(found.id);
  expect(now).toMatchObject({ state: "SUBMITTED", round: 2, personIndex: former });
  expect(now.holderIndex).not.toEqual(former);

  const actor = await anOfficer(["PRE_REVIEWER"]);
  expectOk(await claimApplication({ actor, applicationId: found.id }));
  const shown = expectOpened(await caseForOfficer(actor, found.id, "preReview"));
  expect(shown.before?.passportNo).toBe(found.answers.passportNo);
  expect(shown.answers.passportNo).toBe(NEW.passportNo);
  expect([...shown.changed].sort()).toEqual(["passportExpiresOn", "passportIssuedOn", "passportNo"]);
  expect(shown.asked.map(({ answer }) => answer)).toEqual(TARGETS.map(() => "CHANGED"));
  expectOk(
    await passPreReview({
      actor,
      applicationId: found.id,
      version: await version(found.id),
      interviewRequired: false,
    }),
  );
  // One booking a day: the new passport does not give it back.
  expect(await bookAppointment(await bookingOf(found))).toMatchObject({ code: "alreadyBookedToday" });
  await setPracticeTime(new Date("2026-11-24T10:00:00+08:00"));
  expectOk(await bookAppointment(await bookingOf(found)));
});

test("from the draft through a passport that changed to the permit in hand, made for the new number", async () => {
  const found = await aBooked();
  expectOk(await changed(found));
  expectOk(await resubmitted(found));
  await passedAgain(found.id);
  await setPracticeTime(new Date("2026-11-24T10:00:00+08:00"));
  const wish = await bookingOf(found);
  const { number } = expectOk(await bookAppointment(wish));
  await setPracticeTime(visitWindow(wish.date, wish.start).opens);
  expectOk(await checkIn({ actor: await anOfficer(["RECEPTION"], "1"), number }));
  const window = await anOfficer(["WINDOW"], "1");
  const { ticketId } = expectOk(await callNext({ actor: window, place: "51", forInterview: false }));
  expectOk(await serveTicket({ actor: window, ticketId }));
  const { id: applicationId } = found;
  expectOk(await acceptAtWindow({ actor: window, applicationId, checks: await allChecks(applicationId) }));
  const { requestedUntil: validUntil } = found.answers;
  expectOk(await approveApplication({ actor: await anOfficer(["APPROVER"]), applicationId, validUntil }));
  const production = await anOfficer(["PRODUCTION"]);
  expectOk(await startProduction({ actor: production, applicationId }));
  expectOk(await completeProduction({ actor: production, applicationId }));
  expectOk(await collectPermit({ actor: window, applicationId }));
  const { holderIndex, personIndex } = await row(applicationId);
  expect(await db.permit.findUniqueOrThrow({ where: { applicationId } })).toMatchObject({ holderIndex });
  expect(personIndex).not.toEqual(holderIndex);
});

test("a suspension is not escaped by a passport that changes under way", async () => {
  const found = await aToBook();
  const { personIndex } = await row(found.id);
  for (const date of ["2026-10-12", "2026-10-19", "2026-11-02"])
    await db.noShow.create({
      data: {
        id: randomUUID(),
        personIndex: personIndex ?? Buffer.from(""),
        appointmentId: randomUUID(),
        date,
        createdAt: new Date(),
      },
    });
  expectOk(await changed(found));
  expectOk(await resubmitted(found));
  await passedAgain(found.id);
  expect(await bookAppointment(await bookingOf(found))).toMatchObject({ code: "bookingSuspended" });
  expectOk(await withdrawApplication({ actor: found.applicant, applicationId: found.id }));
  const next = await aToBook({ answers: { passportNo: NEW.passportNo } });
  expect(await bookAppointment(await bookingOf(next))).toMatchObject({ code: "bookingSuspended" });
});

test("a number no officer has passed yet links nothing: a stranger's, typed first and changed, is not harmed", async () => {
  const liar = await aSubmitted({ answers: { passportNo: "M77770007" } });
  expectOk(await changed(liar));
  expectOk(await resubmitted(liar));
  const { personIndex, holderIndex } = await row(liar.id);
  expect(personIndex).toEqual(holderIndex);
  expectOk(
    await submitApplication(declarationOf(await aCompleteDraft({ answers: { passportNo: "M77770007" } }))),
  );
});

test("a number that has an application under way is refused when it is filled in", async () => {
  await aSubmitted({ answers: { passportNo: NEW.passportNo, birthDate: "1979-05-06" } });
  const found = await aToBook();
  expectOk(await changed(found));
  const { applicant: actor, id: applicationId } = found;
  expect(await saveSupplement({ actor, applicationId, answers: NEW, final: true })).toMatchObject({
    code: "alreadyUnderWay",
  });
});

test("said twice it changes nothing, also at once; an old page, a stranger and a visitor at the hall are told", async () => {
  const found = await aToBook();
  const request = { actor: found.applicant, applicationId: found.id, version: await version(found.id) };
  const both = await Promise.all([changePassport(request), changePassport(request)]);
  expect(both.map((each) => (each.kind === "refused" ? each.code : each.kind)).sort()).toEqual([
    "ok",
    "stale",
  ]);
  expectOk(await changed(found));
  expect(await targetsOf(found.id)).toEqual(TARGETS);
  expect(await db.applicationEvent.count({ where: { event: "changePassport" } })).toBe(1);
  expect(await changePassport({ ...request, actor: await anApplicant() })).toMatchObject({
    code: "notFound",
  });
  const inHall = await aCheckedIn();
  expect(await changed(inHall)).toMatchObject({ code: "illegalMove", data: { state: "CHECKED_IN" } });
});

test("a visit that is over already was missed, whatever the clock has not done yet", async () => {
  const found = await aBooked();
  await setPracticeTime(new Date(`${found.appointment.date}T17:30:00+08:00`));
  expectOk(await changed(found));
  expect(await db.noShow.count()).toBe(1);
});

test("a type that declares that nothing changed is told which one it has to be", async () => {
  const found = await aToBook({ type: "EXTENSION" });
  expect(await changed(found)).toMatchObject({ code: "passportNeedsRenewal" });
  expect(await row(found.id)).toMatchObject({ state: "TO_BOOK" });
});

test("the rules are judged again with the new passport", async () => {
  const found = await aToBook();
  expectOk(await changed(found));
  const { applicant: actor, id: applicationId } = found;
  const answers = { ...NEW, passportExpiresOn: "2027-01-01" };
  expectOk(await saveSupplement({ actor, applicationId, answers, final: true }));
  await aFile(applicationId, "PASSPORT_INFO");
  expect(await resubmitApplication({ actor, applicationId, idempotencyKey: randomUUID() })).toMatchObject({
    code: "notEligible",
  });
});
