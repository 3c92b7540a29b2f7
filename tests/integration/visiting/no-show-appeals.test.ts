import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { bookingObstacle } from "@/lib/server/db/questions/applicant/booking-obstacle";
import { appealInbox } from "@/lib/server/db/questions/visit/appeal-inbox";
import { noShowLedger } from "@/lib/server/db/questions/visit/no-show-ledger";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { answerAppeal } from "@/lib/use-cases/supply/answer-appeal";
import { appealNoShow } from "@/lib/use-cases/supply/appeal-no-show";
import { fireDeadlines } from "@/lib/use-cases/time/fire-deadlines";
import { emptyTables } from "../../support/database";
import { aBooked, type ACase, bookingOf, expectOk } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant, anOfficer } from "../../support/factories/people";

const at = (day: string, time = "10:00") => setPracticeTime(new Date(`${day}T${time}:00+08:00`));
const ANSWER = { zh: "系统当日故障，予以撤销。", en: "The system failed that day." };

beforeEach(async () => {
  await emptyTables();
  await at("2026-11-23");
  await aHall();
});
afterAll(disconnect);

/** Three visits missed on three days: booking is suspended. */
const aSuspended = async (): Promise<ACase> => {
  const booked = await aBooked();
  for (const day of ["2026-11-24", "2026-11-25", "2026-11-26"]) {
    await at(day, "18:00");
    await fireDeadlines(new Date(`${day}T18:00:00+08:00`));
    if (day < "2026-11-26") expectOk(await bookAppointment(await bookingOf(booked)));
  }
  return booked;
};

test("the ledger says what each failure counts; an appeal that is granted lifts the suspension at once", async () => {
  const { applicant, id } = await aSuspended();
  const ledger = await noShowLedger(applicant);
  expect(
    ledger.map(({ date, standing, expiresOn, appealBy }) => [date, standing, expiresOn, appealBy]),
  ).toEqual([
    ["2026-11-26", "COUNTS", "2027-05-26", "2027-01-25"],
    ["2026-11-25", "COUNTS", "2027-05-25", "2027-01-24"],
    ["2026-11-24", "COUNTS", "2027-05-24", "2027-01-23"],
  ]);
  expect(ledger[0]).toMatchObject({ suspendedUntil: "2027-11-26", mayAppeal: true, appeal: undefined });
  expect(await noShowLedger(await anApplicant())).toEqual([]);

  const noShowId = ledger[1]?.noShowId ?? "";
  const words = "我在大厅门口，系统打不开。";
  expectOk(await appealNoShow({ actor: applicant, noShowId, words }));
  expect(await appealNoShow({ actor: applicant, noShowId, words })).toMatchObject({
    code: "appealedAlready",
  });
  const admin = await anOfficer(["ADMIN"]);
  const inbox = await appealInbox(admin, { state: "OPEN" });
  expect(inbox).toMatchObject({
    rows: [{ noShowId, words, date: "2026-11-25", closed: false }],
    counts: { OPEN: 1, GRANTED: 0, REFUSED: 0 },
  });
  expect((await appealInbox(await anOfficer(["WINDOW"], "1"), { state: "OPEN" })).rows).toEqual([]);

  expect(await bookingObstacle(applicant, id)).toMatchObject({ code: "bookingSuspended" });
  const decided = { actor: admin, noShowId, granted: true, words: ANSWER };
  expect(await answerAppeal({ ...decided, actor: await anOfficer(["APPROVER"]) })).toMatchObject({
    code: "notAllowed",
  });
  expect(await answerAppeal({ ...decided, words: { zh: "", en: "x" } })).toMatchObject({ kind: "invalid" });
  expectOk(await answerAppeal(decided));
  expect(await answerAppeal({ ...decided, granted: false })).toMatchObject({ code: "appealAnswered" });
  expect(await bookingObstacle(applicant, id)).toBeUndefined();
  expect((await noShowLedger(applicant))[1]).toMatchObject({
    standing: "WAIVED",
    mayAppeal: false,
    suspendedUntil: undefined,
    appeal: { state: "GRANTED", words, answer: ANSWER },
  });
  const sent = await db.outboxMessage.findMany({ where: { key: { startsWith: "appeal:" } } });
  expect(sent).toHaveLength(1);
  expect(await db.auditEntry.count({ where: { action: { in: ["appealNoShow", "answerAppeal"] } } })).toBe(2);
});

test("an appeal is made in words, for one's own failure, within sixty days; a refused one changes nothing", async () => {
  const { applicant, id } = await aSuspended();
  const noShowId = (await noShowLedger(applicant))[0]?.noShowId ?? "";
  const appeal = (change: Partial<Parameters<typeof appealNoShow>[0]> = {}) =>
    appealNoShow({ actor: applicant, noShowId, words: "生病住院。", ...change });
  expect(await appeal({ words: " " })).toMatchObject({ fields: { words: "required" } });
  expect(await appeal({ words: "长".repeat(1001) })).toMatchObject({ fields: { words: "tooLong" } });
  expect(await appeal({ actor: await anApplicant() })).toMatchObject({ code: "notFound" });
  expect(await appeal({ noShowId: "1" })).toMatchObject({ code: "notFound" });
  await at("2027-01-26", "00:00");
  expect(await appeal()).toMatchObject({ code: "tooLateToAppeal", data: { date: "2027-01-25" } });
  await at("2027-01-25", "23:59");
  expectOk(await appeal());
  const admin = await anOfficer(["ADMIN"]);
  expectOk(await answerAppeal({ actor: admin, noShowId, granted: false, words: ANSWER }));
  expect(await bookingObstacle(applicant, id)).toMatchObject({ code: "bookingSuspended" });
  expect((await noShowLedger(applicant))[0]).toMatchObject({
    standing: "COUNTS",
    appeal: { state: "REFUSED" },
  });
});
