import { randomUUID } from "node:crypto";
import type { Answers } from "@/lib/domain/questions/registry";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { bookingObstacle } from "@/lib/server/db/questions/applicant/booking-obstacle";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { withdrawApplication } from "@/lib/use-cases/applying/withdraw-application";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { emptyTables } from "../../support/database";
import {
  aBooked,
  aCompleteDraft,
  aSubmitted,
  aToBook,
  bookingOf,
  declarationOf,
  expectOk,
} from "../../support/factories/cases";
import { aReady } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant } from "../../support/factories/people";

const BORN = "1988-04-12";
const [FORMER, NEW, NEXT] = ["M11110001", "M22220002", "M33330003"] as const;
const RENEWED: Partial<Answers> = { passportNo: NEW, formerPassportNo: FORMER };

const row = (id: string) => db.application.findUniqueOrThrow({ where: { id } });

/** A permit in the hand of whoever holds the former passport. */
const permitOnFile = async (answers: Partial<Answers> = {}) => {
  const ready = await aReady({ answers: { passportNo: FORMER, birthDate: BORN, ...answers } });
  expectOk(await collectPermit({ actor: ready.windowOfficer, applicationId: ready.id }));
  return ready;
};

const missed = async (applicationId: string, ...dates: string[]) => {
  const { personIndex } = await row(applicationId);
  for (const date of dates)
    await db.noShow.create({
      data: {
        id: randomUUID(),
        personIndex: personIndex ?? Buffer.from(""),
        appointmentId: randomUUID(),
        date,
        createdAt: new Date(),
      },
    });
};

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

describe("a renewal that names the passport of the permit on file", () => {
  test("does not escape the suspension of the former passport", async () => {
    const before = await permitOnFile();
    await missed(before.id, "2026-10-12", "2026-10-19", "2026-11-02");
    const renewal = await aToBook({ type: "RENEWAL", answers: RENEWED });
    expect(await bookAppointment(await bookingOf(renewal))).toMatchObject({ code: "bookingSuspended" });
    expect(await bookingObstacle(renewal.applicant, renewal.id)).toMatchObject({ code: "bookingSuspended" });
  });

  test("adds its failures to those of the former passport", async () => {
    const before = await permitOnFile();
    await missed(before.id, "2026-10-12", "2026-10-19");
    const renewal = await aBooked({ type: "RENEWAL", answers: RENEWED });
    await setPracticeTime(new Date(renewal.appointment.cancelBy.getTime() + 60_000));
    expectOk(await withdrawApplication({ actor: renewal.applicant, applicationId: renewal.id }));
    await setPracticeTime(new Date("2026-11-25T10:00:00+08:00"));
    const next = await aToBook({ answers: { passportNo: NEW } });
    expect(await bookAppointment(await bookingOf(next))).toMatchObject({ code: "bookingSuspended" });
  });

  test("books once a day with both passports, and with the one after them", async () => {
    await permitOnFile();
    const renewal = await aBooked({ type: "RENEWAL", answers: RENEWED });
    expectOk(await cancelAppointment({ actor: renewal.applicant, appointmentId: renewal.appointment.id }));
    expectOk(await withdrawApplication({ actor: renewal.applicant, applicationId: renewal.id }));
    const again = await aToBook({ answers: { passportNo: FORMER } });
    expect(await bookAppointment(await bookingOf(again))).toMatchObject({ code: "alreadyBookedToday" });
    expectOk(await withdrawApplication({ actor: again.applicant, applicationId: again.id }));
    const third = await aToBook({ answers: { passportNo: NEW } });
    expect(await bookAppointment(await bookingOf(third))).toMatchObject({ code: "alreadyBookedToday" });
  });

  test("leads back to the first passport through every one between", async () => {
    const first = await permitOnFile();
    const second = await aReady({ type: "RENEWAL", answers: RENEWED });
    expectOk(await collectPermit({ actor: second.windowOfficer, applicationId: second.id }));
    const third = await aSubmitted({
      type: "RENEWAL",
      answers: { passportNo: NEXT, formerPassportNo: NEW },
    });
    expect((await row(third.id)).personIndex).toEqual((await row(first.id)).holderIndex);
  });

  test("keeps a second application from being under way, told where the number is typed and at the submission", async () => {
    await permitOnFile();
    await aSubmitted({ answers: { passportNo: FORMER } });
    const renewal = await aCompleteDraft({ type: "RENEWAL", answers: RENEWED });
    expect(await submitApplication(declarationOf(renewal))).toMatchObject({ code: "alreadyUnderWay" });
    const { applicant: actor, id: applicationId, answers } = renewal;
    expect(await saveStep({ actor, applicationId, step: "personal", answers, final: true })).toMatchObject({
      fields: { passportNo: "passportUnderWayElsewhere" },
    });
  });

  test("brings along what was counted under the new passport before", async () => {
    const former = await permitOnFile();
    const early = await aBooked({ answers: { passportNo: NEW } });
    await setPracticeTime(new Date(early.appointment.cancelBy.getTime() + 60_000));
    expectOk(await withdrawApplication({ actor: early.applicant, applicationId: early.id }));
    const renewal = await aSubmitted({ type: "RENEWAL", answers: RENEWED });
    const person = (await row(former.id)).personIndex;
    expect((await row(renewal.id)).personIndex).toEqual(person);
    expect((await row(early.id)).personIndex).toEqual(person);
    expect(await db.noShow.count({ where: { personIndex: person ?? undefined } })).toBe(1);
    expect(
      (await db.appointment.findUniqueOrThrow({ where: { id: early.appointment.id } })).personIndex,
    ).toEqual(person);
  });
});

describe("who names a stranger's passport", () => {
  const LIAR: Partial<Answers> = { ...RENEWED, birthDate: "1990-01-02" };

  test("shares nothing with them when they were born on another day", async () => {
    const stranger = await permitOnFile();
    const liar = await aSubmitted({ type: "RENEWAL", answers: LIAR });
    expect((await row(liar.id)).personIndex).toEqual((await row(liar.id)).holderIndex);
    await missed(liar.id, "2026-10-12", "2026-10-19", "2026-11-02");
    const next = await aToBook({
      answers: { passportNo: FORMER, birthDate: BORN },
      applicant: stranger.applicant,
    });
    expectOk(await bookAppointment(await bookingOf(next)));
  });

  test("shares nothing when the nationality is another, or when no permit was made for that passport", async () => {
    await permitOnFile({ nationality: "ITA" });
    await aSubmitted({ answers: { passportNo: NEXT } });
    for (const answers of [RENEWED, { passportNo: "M44440004", formerPassportNo: NEXT }]) {
      const { id } = await aSubmitted({ type: "RENEWAL", answers });
      expect((await row(id)).personIndex).toEqual((await row(id)).holderIndex);
    }
    expect(await db.linkedPassport.count()).toBe(0);
  });

  test("does not take over a stranger's passport by giving it as the new one", async () => {
    await permitOnFile();
    const liar = await aSubmitted({ type: "RENEWAL", answers: RENEWED });
    expectOk(await withdrawApplication({ actor: liar.applicant, applicationId: liar.id }));
    const owner = await aSubmitted({
      answers: { passportNo: NEW, birthDate: "1979-05-06" },
      applicant: await anApplicant(),
    });
    expect((await row(owner.id)).personIndex).toEqual((await row(owner.id)).holderIndex);
  });
});

test("another type that keeps a former passport from before its type was changed links nothing", async () => {
  await permitOnFile();
  const { id } = await aSubmitted({
    type: "EXTENSION",
    answers: { passportNo: NEW, changedPassport: "yes", formerPassportNo: FORMER },
  });
  expect((await row(id)).personIndex).toEqual((await row(id)).holderIndex);
});
