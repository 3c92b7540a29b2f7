import { randomUUID } from "node:crypto";
import { db } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { visitToCancel } from "@/lib/server/db/questions/public/visit-to-cancel";
import { phoneOfAccount } from "@/lib/server/db/repositories/phones";
import { cancelToken, readCancelToken } from "@/lib/server/documents/verification/cancel-token";
import { BOOKING_ACTS } from "@/lib/server/edge/asking-limits";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { cancelByLink, sendCancelCode, visitOfLink } from "@/lib/use-cases/booking/cancel-by-link";
import { anotherCode, codesSentTo } from "../../support/codes";
import {
  aBooked,
  type ABooked,
  type ACase,
  aToBook,
  bookingOf,
  expectOk,
} from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { beginAfresh } from "../../support/fresh-clock";
import { passSeconds } from "../../support/time";

beginAfresh();
beforeEach(async () => {
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});

const browserId = randomUUID();
const from = { browserId, address: "192.0.2.1" };

const linked = async () => {
  const visit = await aBooked();
  return { visit, token: cancelToken(visit.appointment.id) };
};
const codeFor = async ({ applicant }: ACase, token: string): Promise<string> => {
  expectOk(await sendCancelCode({ ...from, token }));
  return (await codesSentTo(await phoneOfAccount(db, applicant.accountId)))[0] ?? "";
};
const statusOf = async ({ appointment }: ABooked) =>
  (await db.appointment.findUniqueOrThrow({ where: { id: appointment.id } })).status;

test("the link says which visit and nothing of whose it is; the code to the account's phone cancels it, once", async () => {
  const { visit, token } = await linked();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(readCancelToken(token)).toBe(visit.appointment.id);
  expect(Object.keys((await visitOfLink(token)) ?? {}).sort()).toEqual([
    "bookAgainUntil",
    "cancelBy",
    "cancellable",
    "date",
    "hall",
    "start",
  ]);
  expect((await visitToCancel(visit.appointment.id))?.owner.accountId).toBe(visit.applicant.accountId);
  const code = await codeFor(visit, token);
  const ask = { ...from, token, understood: false };
  expect(await cancelByLink({ ...ask, code: "" })).toMatchObject({ kind: "invalid" });
  expect(await cancelByLink({ ...ask, code: anotherCode(code) })).toMatchObject({ code: "codeWrong" });
  // Another browser's code is none here.
  expect(await cancelByLink({ ...ask, code, browserId: randomUUID() })).toMatchObject({ code: "codeWrong" });
  expect(await statusOf(visit)).toBe("BOOKED");
  expectOk(await cancelByLink({ ...ask, code }));
  expect(await statusOf(visit)).toBe("CANCELLED");
  const event = await db.applicationEvent.findFirstOrThrow({
    where: { applicationId: visit.id, event: "cancel" },
  });
  expect(event.data).toMatchObject({ byLink: true });
  expect(await visitOfLink(token)).toBeUndefined();
  expect(await cancelByLink({ ...ask, code })).toMatchObject({ code: "notFound" });
  // The place went the way of every place given back, and the day's booking stays used.
  expect(await db.returnedPlace.count()).toBe(1);
  expect((await db.appointment.findFirstOrThrow()).bookedOn).toBe("2026-11-23");
});

test("a link that is none of ours leads nowhere and sends nothing", async () => {
  const { token } = await linked();
  const other = `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`;
  for (const text of [other, `${token}A`, token.slice(1), "", "none"]) {
    expect(readCancelToken(text)).toBeUndefined();
    expect(await visitOfLink(text)).toBeUndefined();
    expect(await sendCancelCode({ ...from, token: text })).toMatchObject({ code: "notFound" });
  }
  // Well made, of a visit that does not exist.
  expect(await sendCancelCode({ ...from, token: cancelToken(randomUUID()) })).toMatchObject({
    code: "notFound",
  });
  expect(await db.outboxMessage.count({ where: { key: { startsWith: "otp:" } } })).toBe(0);
});

test("half a working day before the visit holds here too, to the minute", async () => {
  const { visit, token } = await linked();
  const { cancelBy } = visit.appointment;
  const code = await codeFor(visit, token);
  await setPracticeTime(new Date(cancelBy.getTime() + 1_000));
  expect(await visitOfLink(token)).toMatchObject({ cancellable: false });
  expect(await sendCancelCode({ ...from, token })).toMatchObject({ code: "tooLateToCancel" });
  expect(await cancelByLink({ ...from, token, code, understood: true })).toMatchObject({
    code: "tooLateToCancel",
  });
  expect(await statusOf(visit)).toBe("BOOKED");
});

test("codes and acts are limited as everywhere: one code a minute, and the account's acts of booking", async () => {
  const { visit, token } = await linked();
  const code = await codeFor(visit, token);
  expect(await sendCancelCode({ ...from, token })).toMatchObject({ code: "rateLimited" });
  passSeconds(61);
  await db.rateCounter.create({
    data: {
      key: `booking:${visit.applicant.accountId}`,
      count: BOOKING_ACTS.most,
      resetsAt: new Date(Date.now() + 600_000),
    },
  });
  await db.rateCounter.updateMany({
    where: { key: { startsWith: "booking:" } },
    data: { resetsAt: new Date("2026-11-23T10:05:00+08:00") },
  });
  expect(await cancelByLink({ ...from, token, code, understood: false })).toMatchObject({
    code: "rateLimited",
  });
  expect(await statusOf(visit)).toBe("BOOKED");
});

test("where no other visit can be booked in time, that has to be understood, and the code stays good for it", async () => {
  const visit = await aToBook({ answers: { heldExpiresOn: "2026-11-27" } });
  const wish = { ...(await bookingOf(visit)), date: "2026-11-26" };
  const { id } = expectOk(await bookAppointment(wish));
  await db.appointment.updateMany({ data: { cancelBy: new Date("2026-11-26T10:00:00+08:00") } });
  await setPracticeTime(new Date("2026-11-26T09:30:00+08:00"));
  const token = cancelToken(id);
  expect(await visitOfLink(token)).toMatchObject({ cancellable: true, bookAgainUntil: null });
  const code = await codeFor(visit, token);
  expect(await cancelByLink({ ...from, token, code, understood: false })).toMatchObject({
    code: "cancellingEnds",
  });
  expect(expectOk(await cancelByLink({ ...from, token, code, understood: true }))).toMatchObject({
    bookAgainUntil: null,
  });
  expect((await db.application.findUniqueOrThrow({ where: { id: visit.id } })).state).toBe("LAPSED");
});
