import { generateKeyPairSync, sign } from "node:crypto";
import { giveOffline } from "@/components/hall/kiosk/offline-ticket";
import { keepOffline, readOffline } from "@/components/hall/kiosk/offline-store";
import { LOCALES } from "@/lib/domain/locales";
import { type Slip, slipText } from "@/lib/domain/visit/slip-token";
import { messagesOf } from "@/lib/server/base/messages";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const key = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("base64url");
const SLIP: Slip = {
  number: "Y261127K7M2QX",
  hallId: "1",
  date: "2026-11-27",
  start: "09:00",
  letter: "F",
  forInterview: true,
};
const tokenOf = (slip: Partial<Slip> = {}): string => {
  const text = slipText({ ...SLIP, ...slip });
  return `${text}.${sign(null, Buffer.from(text), privateKey).toString("base64url")}`;
};
const give = (text: string, at = "2026-11-27T09:10:00+08:00") =>
  giveOffline({ hallId: "1", text, publicKey: key, at: new Date(at) });
const numberOf = async (text: string) => {
  const answer = await give(text);
  return answer.kind === "ticket" ? answer.tickets[0]?.number : answer.code;
};

beforeEach(() => {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  Object.assign(globalThis, { window: { localStorage } });
  keepOffline("1", (state) => ({ ...state, block: { date: "2026-11-27", from: 61, last: 62 }, next: 61 }));
});

test("A kiosk without its network gives the numbers it holds, one a slip, and remembers them", async () => {
  expect(await give(tokenOf())).toMatchObject({
    kind: "ticket",
    tickets: [{ number: "K061", forInterview: true, offline: true }],
  });
  expect(await numberOf(tokenOf())).toBe("K061");
  expect(await numberOf(tokenOf({ number: "Y261127K7M2QY" }))).toBe("K062");
  expect(await numberOf(tokenOf({ number: "Y261127K7M2QZ" }))).toBe("offlineNoNumbers");
  expect(readOffline("1").untold.map(({ number }) => number)).toEqual(["K061", "K062"]);
});

test.each([
  ["09:00", "2026-11-27T08:29:59+08:00", "tooEarlyToCheckIn"],
  ["09:00", "2026-11-27T08:30:00+08:00", "ticket"],
  ["09:00", "2026-11-27T09:59:59+08:00", "ticket"],
  ["09:00", "2026-11-27T10:00:00+08:00", "tooLateToCheckIn"],
  ["09:00", "2026-11-26T09:10:00+08:00", "wrongDay"],
])("It keeps the visit's hour: %s at %s is %s", async (start, at, expected) => {
  const answer = await give(tokenOf({ start }), at);
  expect(answer.kind === "ticket" ? "ticket" : answer.code).toBe(expected);
});

test("It believes a slip of ours for its own hall, and nothing else", async () => {
  expect(await numberOf("Y261127K7M2QX")).toBe("offlineTyped");
  expect(await numberOf(tokenOf().replace(".I.", ".W."))).toBe("notASlip");
  expect(await numberOf(tokenOf({ hallId: "2" }))).toBe("otherHall");
  keepOffline("1", (state) => ({ ...state, block: { date: "2026-11-26", from: 1, last: 60 }, next: 1 }));
  expect(await numberOf(tokenOf())).toBe("offlineNoNumbers");
  expect(readOffline("1").untold).toEqual([]);
});

test.each(LOCALES)("Whatever it refuses is said in words, in %s", (locale) => {
  const { refusals } = messagesOf(locale).kiosk;
  const known = [
    ["notFound", "wrongHall", "wrongDay", "tooEarlyToCheckIn", "tooLateToCheckIn", "noVisitBooked"],
    ["bookingSuspended", "severalHolders", "alreadyCheckedIn", "rateLimited", "other"],
    ["notASlip", "otherHall", "offlineTyped", "offlineNoNumbers"],
  ].flat();
  expect(Object.keys(refusals).sort()).toEqual(known.sort());
});
