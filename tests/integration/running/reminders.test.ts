import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { readSms } from "@/lib/server/db/repositories/outbox";
import { smsWords } from "@/lib/server/ports/sms/text";
import { isSmsTemplate } from "@/lib/server/ports/sms/templates";
import { fireDeadlines } from "@/lib/use-cases/time/fire-deadlines";
import { withdrawApplication } from "@/lib/use-cases/applying/withdraw-application";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { emptyTables } from "../../support/database";
import {
  aBooked,
  aReturned,
  aToBook,
  bookingOf,
  expectOk,
  RETURN_ITEMS,
} from "../../support/factories/cases";
import { atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";

const at = (text: string) => new Date(`${text}+08:00`);
const startAt = (text: string) => setPracticeTime(at(text));

beforeEach(async () => {
  await emptyTables();
  await startAt("2026-11-23T10:00:00");
});
afterAll(disconnect);

const reminders = async () => {
  const rows = await db.outboxMessage.findMany({ where: { kind: "SMS" }, orderBy: { sequence: "asc" } });
  return rows
    .map((message) => readSms(message.key, message.payloadCipher))
    .filter(({ template }) => template.includes("eminder"));
};
const templates = async () => (await reminders()).map(({ template }) => template);
const jump = async (text: string): Promise<number> => {
  await startAt(text);
  return fireDeadlines(at(text));
};
/** Which of the instants a reminder left at. */
const sentAt = async (...instants: readonly string[]): Promise<string[]> => {
  const sent: string[] = [];
  for (const instant of instants) if ((await jump(instant)) > 0) sent.push(instant);
  return sent;
};

test("a return is reminded of 14, 7 and 2 days before its last day, at ten, each once", async () => {
  const { serial } = await aReturned();
  const sent = await sentAt(
    "2026-12-09T09:59:59",
    "2026-12-09T10:00:00",
    "2026-12-09T10:00:05",
    "2026-12-15T20:59:59",
    "2026-12-16T10:00:00",
    "2026-12-20T12:00:00",
    "2026-12-21T09:59:59",
    "2026-12-21T10:00:00",
    "2026-12-23T20:00:00",
  );
  expect(sent).toEqual(["2026-12-09T10:00:00", "2026-12-16T10:00:00", "2026-12-21T10:00:00"]);
  expect(await reminders()).toEqual(
    Array(3).fill(
      expect.objectContaining({ template: "supplementReminder", params: { no: serial, date: "2026-12-23" } }),
    ),
  );
});

test("over the end of a month the days are counted from the last day, not from the return", async () => {
  await startAt("2027-01-31T10:00:00");
  await aReturned({ answers: { heldExpiresOn: "2027-11-01" } });
  const sent = await sentAt(
    "2027-02-13T10:00:00",
    "2027-02-14T10:00:00",
    "2027-02-21T10:00:00",
    "2027-02-25T20:00:00",
    "2027-02-26T10:00:00",
    "2027-02-28T10:00:00",
  );
  expect(sent).toEqual(["2027-02-14T10:00:00", "2027-02-21T10:00:00", "2027-02-26T10:00:00"]);
  expect((await reminders())[0]?.params.date).toBe("2027-02-28");
});

test("returned five days before its last day, only the reminder still ahead is sent", async () => {
  const { id } = await aReturned();
  await db.application.update({ where: { id }, data: { dueOn: "2026-11-28" } });
  expect(await sentAt("2026-11-23T12:00:00", "2026-11-25T12:00:00", "2026-11-26T10:00:00")).toEqual([
    "2026-11-26T10:00:00",
  ]);
});

test("nobody is reminded at night: what could not leave by day leaves in the morning, the last one alone", async () => {
  await aReturned();
  expect(await sentAt("2026-12-09T22:00:00", "2026-12-10T03:00:00", "2026-12-16T21:00:00")).toEqual([]);
  expect(await jump("2026-12-17T10:00:00")).toBe(1);
  expect(await templates()).toEqual(["supplementReminder"]);
  expect(await jump("2026-12-17T10:05:00")).toBe(0);
});

test("twenty processes at once send it once", async () => {
  await aReturned();
  await startAt("2026-12-09T10:00:00");
  const fired = await Promise.all(Array.from({ length: 20 }, () => fireDeadlines(at("2026-12-09T10:00:00"))));
  expect(fired.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await templates()).toEqual(["supplementReminder"]);
});

test("no reminder follows who has moved on", async () => {
  const { applicant: actor, id } = await aReturned();
  expectOk(await withdrawApplication({ actor, applicationId: id }));
  expect(await sentAt("2026-12-09T10:00:00", "2026-12-16T10:00:00")).toEqual([]);
});

test("who has not booked is reminded 7 and 2 days before the time for it ends, also after a window's correction", async () => {
  await aHall();
  await aToBook({ answers: { heldExpiresOn: "2027-11-01" } });
  expect(await sentAt("2026-12-09T10:00:00", "2026-12-16T10:00:00", "2026-12-21T10:00:00")).toEqual([
    "2026-12-16T10:00:00",
    "2026-12-21T10:00:00",
  ]);
  expect(await templates()).toEqual(["bookingReminder", "bookingReminder"]);
  await emptyTables();
  await startAt("2026-11-23T10:00:00");
  await aHall();
  const there = await atWindow();
  expectOk(
    await correctAtWindow({ actor: there.windowOfficer, applicationId: there.id, items: RETURN_ITEMS }),
  );
  expect(await sentAt("2026-12-10T10:00:00", "2026-12-17T10:00:00")).toEqual(["2026-12-17T10:00:00"]);
});

test("a visit given up brings its own few days: what lies behind is not said again", async () => {
  await aHall();
  const { applicant: actor, id } = await aBooked({ answers: { heldExpiresOn: "2027-11-01" } });
  await db.application.update({ where: { id }, data: { bookBy: "2026-11-24" } });
  await startAt("2026-11-23T11:00:00");
  const { id: appointmentId } = await db.appointment.findFirstOrThrow({ where: { applicationId: id } });
  expectOk(await cancelAppointment({ actor, appointmentId }));
  expect((await db.application.findUniqueOrThrow({ where: { id } })).dueOn).toBe("2026-11-26");
  expect(await sentAt("2026-11-23T12:00:00", "2026-11-24T10:00:00", "2026-11-25T10:00:00")).toEqual([
    "2026-11-24T10:00:00",
  ]);
});

describe("the day before a visit", () => {
  /** Booked on Monday the 23rd for Thursday the 26th at nine. */
  const aVisit = async (locale: "zh" | "en" = "zh") => {
    await aHall();
    const found = await aToBook({ answers: { heldExpiresOn: "2027-11-01" } });
    await db.account.updateMany({ data: { locale } });
    expectOk(await bookAppointment({ ...(await bookingOf(found)), date: "2026-11-26", start: "09:00" }));
    return found;
  };

  test.each(["zh", "en"] as const)("it says time, hall and what to bring, once, in %s", async (locale) => {
    await aVisit(locale);
    const sent = await sentAt(
      "2026-11-24T10:00:00",
      "2026-11-25T09:59:59",
      "2026-11-25T10:00:00",
      "2026-11-25T10:00:05",
      "2026-11-26T07:00:00",
    );
    expect(sent).toEqual(["2026-11-25T10:00:00"]);
    const [message, ...others] = await reminders();
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      template: "visitReminder",
      locale,
      params: { when: "11-26 09:00", link: expect.stringMatching(/\/ready$/) },
    });
    if (!message || !isSmsTemplate(message.template)) throw new Error("no message");
    expect(smsWords({ ...message, template: message.template })).toMatch(/护照|passport/);
  });

  test("none for a visit given up, none for one booked after ten that day", async () => {
    const found = await aVisit();
    const { applicant: actor, id } = found;
    const { id: appointmentId } = await db.appointment.findFirstOrThrow({ where: { applicationId: id } });
    await startAt("2026-11-24T11:00:00");
    expectOk(await cancelAppointment({ actor, appointmentId }));
    expect(await sentAt("2026-11-25T10:00:00")).toEqual([]);
    await startAt("2026-11-25T10:30:00");
    const again = { ...(await bookingOf(found)), date: "2026-11-26", start: "16:00" };
    expectOk(await bookAppointment(again));
    expect(await sentAt("2026-11-25T12:00:00", "2026-11-25T20:00:00")).toEqual([]);
  });
});
