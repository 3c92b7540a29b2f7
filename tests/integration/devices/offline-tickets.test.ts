import { OFFLINE_NUMBERS } from "@/lib/domain/visit/hall-device";
import { ticketNumber } from "@/lib/domain/visit/ticket";
import { now } from "@/lib/server/base/clock";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { holdNumbers, type NumberBlock } from "@/lib/use-cases/devices/hold-numbers";
import { takeOfflineTicket } from "@/lib/use-cases/devices/take-offline-ticket";
import { revokeDevice } from "@/lib/use-cases/devices/revoke-device";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { aBooked, expectOk } from "../../support/factories/cases";
import { aDevice, aVisitNow } from "../../support/factories/devices";
import { anOfficer } from "../../support/factories/people";
import { onAMonday } from "../../support/practice-days";

beforeEach(() => onAMonday({ capacity: 30 }));
afterAll(disconnect);

const aKiosk = async () => (await aDevice("KIOSK")).device;
type Kiosk = Awaited<ReturnType<typeof aKiosk>>;
const hold = async (actor: Kiosk, next: number | null = null, untold = 0): Promise<NumberBlock> => {
  const { block } = expectOk(await holdNumbers({ actor, next, untold }));
  if (!block) throw new Error("no numbers");
  return block;
};
const tell = (actor: Kiosk, slip: string, sequence: number, issuedAt = now()) =>
  takeOfflineTicket({ actor, slip, number: ticketNumber("K", sequence), issuedAt });

describe("the numbers a kiosk holds", () => {
  test("are nobody else's, however many kiosks ask at once", async () => {
    const kiosks = [await aKiosk(), await aKiosk(), await aKiosk()];
    const blocks = await Promise.all(kiosks.map((kiosk) => hold(kiosk)));
    const all = blocks.flatMap(({ from, last }) =>
      Array.from({ length: last - from + 1 }, (_, at) => from + at),
    );
    expect(all).toHaveLength(3 * OFFLINE_NUMBERS);
    expect(new Set(all).size).toBe(all.length);
  });

  test("stay while enough are left, and are others when few are, when it forgot, and on another day", async () => {
    const kiosk = await aKiosk();
    const first = await hold(kiosk);
    expect(await hold(kiosk, first.from)).toEqual(first);
    const second = await hold(kiosk, first.last - 5);
    expect(second.from).toBe(first.last + 1);
    const third = await hold(kiosk);
    expect(third.from).toBe(second.last + 1);
    await setPracticeTime(new Date("2026-11-24T09:00:00+08:00"));
    expect(await hold(kiosk, third.from)).toMatchObject({ date: "2026-11-24", from: 1 });
  });

  test("do not change while tickets of them are untold", async () => {
    const kiosk = await aKiosk();
    const first = await hold(kiosk);
    expect(await hold(kiosk, first.last, 3)).toEqual(first);
  });

  test("are refused to a device that was revoked", async () => {
    const kiosk = await aKiosk();
    expectOk(await revokeDevice({ actor: await anOfficer(["ADMIN"]), deviceId: kiosk.deviceId }));
    expect(await holdNumbers({ actor: kiosk, next: null, untold: 0 })).toMatchObject({ code: "notPaired" });
  });
});

describe("a ticket given while the network was away", () => {
  test("is taken once however often it is told, and waits from when it was printed", async () => {
    const { id, slip } = await aVisitNow();
    const kiosk = await aKiosk();
    const { from } = await hold(kiosk);
    const printed = now();
    await setPracticeTime(new Date(printed.getTime() + 20 * 60_000));
    const told = await Promise.all([1, 2, 3].map(() => tell(kiosk, slip, from, printed)));
    for (const outcome of told)
      expect(outcome.kind === "ok" ? outcome.data : outcome).toMatchObject(
        outcome.kind === "ok" ? { outcome: "kept" } : { code: "busy" },
      );
    expect(expectOk(await tell(kiosk, slip, from, printed))).toEqual({ outcome: "kept" });
    const tickets = await db.ticket.findMany({ where: { applicationId: id } });
    expect(tickets).toHaveLength(1);
    expect(tickets[0]).toMatchObject({
      number: ticketNumber("K", from),
      issuedOffline: true,
      issuedAt: printed,
      status: "WAITING",
    });
    const event = await db.applicationEvent.findFirstOrThrow({
      where: { applicationId: id, event: "checkIn" },
    });
    expect(event).toMatchObject({ actorKind: "DEVICE", actorId: kiosk.deviceId });
  });

  test("of a visit that was checked in otherwise answers with the ticket it has", async () => {
    const { slip, appointment } = await aVisitNow();
    const kiosk = await aKiosk();
    const { from } = await hold(kiosk);
    const reception = await anOfficer(["RECEPTION"], "1");
    const { ticketNumber: has } = expectOk(await checkIn({ actor: reception, number: appointment.number }));
    expect(expectOk(await tell(kiosk, slip, from))).toEqual({ outcome: "hasTicket", ticket: has });
  });

  test("by two kiosks for one visit is one ticket, the first's", async () => {
    const { slip } = await aVisitNow();
    const [one, other] = [await aKiosk(), await aKiosk()];
    const [first, second] = [await hold(one), await hold(other)];
    expectOk(await tell(one, slip, first.from));
    expect(expectOk(await tell(other, slip, second.from))).toEqual({
      outcome: "hasTicket",
      ticket: ticketNumber("K", first.from),
    });
  });

  test("for a visit cancelled meanwhile is refused in words and written down", async () => {
    const { slip, applicant, appointment } = await aVisitNow();
    await db.appointment.update({
      where: { number: appointment.number },
      data: { cancelBy: new Date("2027-01-01T00:00:00Z") },
    });
    expectOk(await cancelAppointment({ actor: applicant, appointmentId: appointment.id }));
    const kiosk = await aKiosk();
    const { from } = await hold(kiosk);
    expect(expectOk(await tell(kiosk, slip, from))).toEqual({ outcome: "refused", code: "noVisitBooked" });
    expect(await db.auditEntry.count({ where: { action: "offlineTicketRefused" } })).toBe(1);
  });

  test("is a bad request with a number the kiosk does not hold, a slip that is not ours, or of another hall", async () => {
    const { slip } = await aVisitNow();
    const kiosk = await aKiosk();
    const { from, last } = await hold(kiosk);
    const BAD = { code: "badRequest" };
    expect(await tell(kiosk, slip, last + 1)).toMatchObject(BAD);
    expect(await tell(kiosk, slip.replace("S1.", "S1.Z"), from)).toMatchObject(BAD);
    expect(await tell({ ...kiosk, hallId: "2" }, slip, from)).toMatchObject(BAD);
    expect(await takeOfflineTicket({ actor: kiosk, slip, number: "F001", issuedAt: now() })).toMatchObject(
      BAD,
    );
  });
});

test("a kiosk checks in visits of its own hall, and no one who has no place", async () => {
  const { appointment } = await aVisitNow();
  const kiosk = await aKiosk();
  expectOk(await checkIn({ actor: kiosk, number: appointment.number }));
  expect(await checkIn({ actor: kiosk, number: appointment.number })).toMatchObject({
    code: "alreadyCheckedIn",
  });
  expect(await checkIn({ actor: { ...kiosk, device: "DISPLAY" }, number: appointment.number })).toMatchObject(
    {
      code: "notAllowed",
    },
  );
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  const other = await aBooked();
  expect(await checkIn({ actor: { ...kiosk, hallId: "2" }, number: other.appointment.number })).toMatchObject(
    {
      code: "wrongHall",
    },
  );
});
