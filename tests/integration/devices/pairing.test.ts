import { GET as readDisplay } from "@/app/api/hall/[id]/display/route";
import { GET as followHall } from "@/app/api/hall/[id]/events/route";
import { WRONG_CODES_FROM_ADDRESS, WRONG_CODES_OF_HALL } from "@/lib/domain/visit/hall-device";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { devicesOfHalls } from "@/lib/server/db/questions/hall/devices-of-halls";
import { hallForPairing } from "@/lib/server/db/questions/hall/hall-for-pairing";
import { now } from "@/lib/server/base/clock";
import { presenceCode } from "@/lib/server/base/presence-code";
import { aheadOfTicket, hallDisplay } from "@/lib/server/db/questions/hall/hall-display";
import { deviceOfToken } from "@/lib/server/db/repositories/hall/hall-devices";
import { addDevice } from "@/lib/use-cases/devices/add-device";
import { pairDevice } from "@/lib/use-cases/devices/pair-device";
import { revokeDevice } from "@/lib/use-cases/devices/revoke-device";
import { emptyTables } from "../../support/database";
import { expectOk } from "../../support/factories/cases";
import { aDevice } from "../../support/factories/devices";
import { aCheckedIn } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";
import { aRequest, withParams } from "../../support/factories/requests";

jest.mock("next-intl/server", () =>
  jest.requireActual<typeof import("../../support/request")>("../../support/request").wordsOfRequest(),
);

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
  await aHall({ id: "2" });
});
afterAll(disconnect);

const aCode = async (kind = "KIOSK") =>
  expectOk(await addDevice({ actor: await anOfficer(["ADMIN"]), hallId: "1", kind, name: "入口左侧" }));
const pair = (code: string, given: Partial<Parameters<typeof pairDevice>[0]> = {}) =>
  pairDevice({ hallId: "1", kind: "KIOSK", code, address: "10.0.0.1", ...given });
const WRONG = { kind: "invalid", fields: { code: "pairingCode" } };

describe("a pairing code", () => {
  test("is made by an administrator alone, for a hall and a kind that exist", async () => {
    const admin = await anOfficer(["ADMIN"]);
    const facts = { hallId: "1", kind: "KIOSK", name: "门口" };
    expect(await addDevice({ ...facts, actor: await anOfficer(["RECEPTION"]) })).toMatchObject({
      code: "notAllowed",
    });
    expect(await addDevice({ ...facts, actor: admin, hallId: "9" })).toMatchObject({
      fields: { hallId: "notAnOption" },
    });
    expect(await addDevice({ ...facts, actor: admin, kind: "PHONE" })).toMatchObject({
      fields: { kind: "notAnOption" },
    });
  });

  test("pairs once, however it is typed, and neither it nor the token stands in the database", async () => {
    const { code } = await aCode();
    const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
    const { token } = expectOk(await pair(typed));
    expect(await deviceOfToken(token)).toMatchObject({ kind: "device", device: "KIOSK", hallId: "1" });
    expect(await pair(code)).toEqual(WRONG);
    const row = await db.hallDevice.findFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(code);
    expect(Buffer.from(row.tokenHash ?? []).toString("base64url")).not.toBe(token);
    const acts = await db.auditEntry.findMany({ where: { subject: "hall:1" }, orderBy: { sequence: "asc" } });
    expect(acts.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ["addDevice", "OFFICER"],
      ["pairDevice", "DEVICE"],
    ]);
  });

  test("is worth nothing for another hall, another kind, after ten minutes or once revoked", async () => {
    const { code, deviceId } = await aCode();
    expect(await pair(code, { hallId: "2" })).toEqual(WRONG);
    expect(await pair(code, { kind: "DISPLAY" })).toEqual(WRONG);
    await db.hallDevice.update({ where: { id: deviceId }, data: { codeUntil: new Date(Date.now() - 1) } });
    expect(await pair(code)).toEqual(WRONG);
    await db.hallDevice.update({
      where: { id: deviceId },
      data: { codeUntil: new Date(Date.now() + 60_000) },
    });
    expectOk(await revokeDevice({ actor: await anOfficer(["ADMIN"]), deviceId }));
    expect(await pair(code)).toEqual(WRONG);
  });

  test("is guessed a few times from one address, and not much more often for one hall", async () => {
    const { code } = await aCode();
    for (let n = 0; n < WRONG_CODES_FROM_ADDRESS; n += 1) expect(await pair("22222222")).toEqual(WRONG);
    expect(await pair(code)).toMatchObject({ code: "rateLimited" });
    for (let n = WRONG_CODES_FROM_ADDRESS; n < WRONG_CODES_OF_HALL; n += 1)
      await pair("22222222", { address: `10.9.${n}.1` });
    expect(await pair(code, { address: "10.10.0.1" })).toMatchObject({ code: "rateLimited" });
  });
});

describe("a device", () => {
  const ask = async (cookie: string, id = "1") =>
    readDisplay(
      await aRequest("GET", `/api/hall/${id}/display`, { headers: { cookie } }),
      withParams({ id }),
    );

  test("is heard of where it belongs and nowhere else", async () => {
    const { cookie } = await aDevice("DISPLAY");
    expect((await ask(cookie)).status).toBe(200);
    expect((await ask(cookie, "2")).status).toBe(401);
    expect((await ask(cookie.replace("display-1", "display-2"), "2")).status).toBe(401);
    const kiosk = await aDevice("KIOSK");
    expect((await ask(kiosk.cookie.replace("kiosk-1", "display-1"))).status).toBe(401);
    expect((await ask("")).status).toBe(401);
    const admin = await anOfficer(["ADMIN"]);
    const states = (await devicesOfHalls(admin)).map(({ kind, state }) => [kind, state]);
    expect(states).toEqual([
      ["DISPLAY", "here"],
      ["KIOSK", "here"],
    ]);
    expect(await devicesOfHalls(await anOfficer(["WINDOW"]))).toEqual([]);
    expect(await hallForPairing("1")).toMatchObject({ zh: "测试大厅1" });
    expect(await hallForPairing("9")).toBeUndefined();
  });

  test("is turned away from the moment it is revoked, its stream too", async () => {
    const { cookie, device } = await aDevice("DISPLAY");
    const actor = await anOfficer(["ADMIN"]);
    expect(
      await revokeDevice({ actor: await anOfficer(["WINDOW"]), deviceId: device.deviceId }),
    ).toMatchObject({ code: "notAllowed" });
    expectOk(await revokeDevice({ actor, deviceId: device.deviceId }));
    expectOk(await revokeDevice({ actor, deviceId: device.deviceId }));
    expect((await ask(cookie)).status).toBe(401);
    const stream = await followHall(
      await aRequest("GET", "/api/hall/1/events", { headers: { cookie } }),
      withParams({ id: "1" }),
    );
    expect(stream.status).toBe(401);
    expect(await db.auditEntry.count({ where: { action: "revokeDevice" } })).toBe(1);
  });

  test("shows numbers and places of its hall, and nobody's name", async () => {
    const { device } = await aDevice("DISPLAY");
    const visit = await aCheckedIn();
    const shown = await hallDisplay(device);
    expect(shown).toMatchObject({
      windows: ["51", "52"],
      rooms: ["A"],
      calls: [],
      waiting: 1,
      code: presenceCode("1", now()),
      next: [{ number: visit.ticket.ticketNumber, forInterview: false }],
    });
    expect(JSON.stringify(shown)).not.toContain(visit.ticket.fullName);
    expect(await aheadOfTicket(device, visit.ticket.ticketId)).toBe(0);
  });
});
