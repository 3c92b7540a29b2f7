import { randomBytes } from "node:crypto";
import { parseSlip, type Slip } from "@/lib/domain/visit/slip-token";
import { readSlipToken, slipPublicKey, slipToken } from "@/lib/server/documents/verification/slip-token";

process.env.APP_MODE = "demo";
process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";
process.env.AUTH_SECRET = randomBytes(32).toString("base64");
process.env.DATA_KEYS = `k1:${randomBytes(32).toString("base64")}`;
process.env.INDEX_KEY = randomBytes(32).toString("base64");
process.env.SLIP_KEY = randomBytes(32).toString("base64");

const SLIP: Slip = {
  number: "Y261127K7M2QX",
  hallId: "1",
  date: "2026-11-27",
  start: "09:00",
  letter: "F",
  forInterview: true,
};

test("A slip's code says what the slip says, and is short enough for a small code", () => {
  const token = slipToken(SLIP);
  expect(readSlipToken(token)).toEqual(SLIP);
  expect(readSlipToken(` ${token}\n`)).toEqual(SLIP);
  expect(readSlipToken(slipToken({ ...SLIP, forInterview: false, start: "14:00" }))).toEqual({
    ...SLIP,
    forInterview: false,
    start: "14:00",
  });
  expect(token.length).toBeLessThan(140);
});

test("A slip that somebody changed, or made with another key, is none", () => {
  const token = slipToken(SLIP);
  for (const forged of [
    token.replace(".0900.", ".1400."),
    token.replace(".1.2026", ".2.2026"),
    token.replace("K7M2QX", "K7M2QZ"),
    token.slice(0, -3) + (token.endsWith("AAA") ? "BBB" : "AAA"),
    token.slice(0, -1),
    `${token}A`,
    "",
    "https://example.org",
  ])
    expect(readSlipToken(forged)).toBeUndefined();
});

test("A browser verifies a slip with the public key alone", async () => {
  const read = parseSlip(slipToken(SLIP));
  const key = await crypto.subtle.importKey(
    "raw",
    Buffer.from(slipPublicKey(), "base64url"),
    "Ed25519",
    false,
    ["verify"],
  );
  const holds = (signed: string) =>
    crypto.subtle.verify(
      "Ed25519",
      key,
      Buffer.from(read?.signature ?? "", "base64url"),
      new TextEncoder().encode(signed),
    );
  expect(await holds(read?.signed ?? "")).toBe(true);
  expect(await holds((read?.signed ?? "").replace(".F.", ".E."))).toBe(false);
});
