import type { DeviceActor } from "@/lib/domain/actors";
import type { DeviceKind } from "@/lib/domain/visit/hall-device";
import { deviceOfToken } from "@/lib/server/db/repositories/hall/hall-devices";
import { addDevice } from "@/lib/use-cases/devices/add-device";
import { pairDevice } from "@/lib/use-cases/devices/pair-device";
import { expectOk } from "./cases";
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

/** What a device may call, and how each is answered when it goes well. */
export const CALLS_OF_DEVICES = {
  "GET /api/hall/{id}/display": [200, () => fromHall("DISPLAY", "GET", "display")],
  "GET /api/hall/{id}/events": [200, () => fromHall("DISPLAY", "GET", "events")],
} as const;
