import type { DeviceActor } from "@/lib/domain/actors";
import type { DeviceKind } from "@/lib/domain/visit/hall-device";
import { deviceOfToken } from "@/lib/server/db/repositories/hall/hall-devices";
import { now } from "@/lib/server/base/clock";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { slipToken } from "@/lib/server/documents/verification/slip-token";
import { ticketNumber } from "@/lib/domain/visit/ticket";
import { visitWindow } from "@/lib/domain/visit/slots";
import { holdNumbers } from "@/lib/use-cases/devices/hold-numbers";
import { addDevice } from "@/lib/use-cases/devices/add-device";
import { pairDevice } from "@/lib/use-cases/devices/pair-device";
import { aBooked, expectOk } from "./cases";
import { anOfficer } from "./people";
import { aRequest } from "./requests";

let address = 0;

/** A device paired with a hall, with the cookie its browser sends. */
export const aDevice = async (
  kind: DeviceKind,
  hallId = "1",
): Promise<{ device: DeviceActor; cookie: string }> => {
  const actor = await anOfficer(["ADMIN"]);
  const { code } = expectOk(await addDevice({ actor, hallId, kind, name: "入口左侧" }));
  address += 1;
  const { token } = expectOk(await pairDevice({ hallId, kind, code, address: `10.1.0.${address}` }));
  const device = await deviceOfToken(token);
  if (!device) throw new Error("the device was not paired");
  return { device, cookie: `${kind.toLowerCase()}-${hallId}=${token}` };
};

/** A request of a device of the first hall, and the parameters of its address. */
const fromHall = async (
  kind: DeviceKind,
  method: string,
  what: string,
  body?: unknown,
): Promise<readonly [Request, Record<string, string>]> => {
  const { cookie } = await aDevice(kind);
  return [await aRequest(method, `/api/hall/1/${what}`, { body, headers: { cookie } }), { id: "1" }];
};

/** A visit whose hour runs, and the code of its slip. */
export const aVisitNow = async (facts: Parameters<typeof aBooked>[0] = {}) => {
  const booked = await aBooked(facts);
  const { number, hallId, date, start } = booked.appointment;
  await setPracticeTime(visitWindow(date, start).opens);
  const slip = slipToken({ number, hallId, date, start, letter: "F", forInterview: false });
  return { ...booked, slip };
};

const atKiosk = async () => {
  const { slip } = await aVisitNow();
  return fromHall("KIOSK", "POST", "check-in", { number: slip });
};

const afterOffline = async () => {
  const { slip } = await aVisitNow();
  const { device, cookie } = await aDevice("KIOSK");
  const { block } = expectOk(await holdNumbers({ actor: device, next: null, untold: 0 }));
  const body = { slip, number: ticketNumber("K", block?.from ?? 0), issuedAt: now().toISOString() };
  const headers = { cookie };
  return [await aRequest("POST", "/api/hall/1/offline-tickets", { body, headers }), { id: "1" }] as const;
};

/** What a device may call, and how each is answered when it goes well. */
export const CALLS_OF_DEVICES = {
  "GET /api/hall/{id}/display": [200, () => fromHall("DISPLAY", "GET", "display")],
  "GET /api/hall/{id}/events": [200, () => fromHall("DISPLAY", "GET", "events")],
  "POST /api/hall/{id}/heartbeat": [
    200,
    () => fromHall("KIOSK", "POST", "heartbeat", { next: null, untold: 0 }),
  ],
  "POST /api/hall/{id}/check-in": [200, atKiosk],
  "POST /api/hall/{id}/offline-tickets": [200, afterOffline],
} as const;
