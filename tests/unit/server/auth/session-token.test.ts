import { randomBytes, randomUUID } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { claimsOfToken } from "@/lib/server/edge/auth/token";

const SECRET = "a secret of at least thirty-two bytes, for tests";
const seconds = (): number => Math.floor(Date.now() / 1000);
const aToken = (sid: string, maxAge = 60) => encode({ token: { sid }, secret: SECRET, maxAge });

test("what next-auth sealed is opened to the same claims as next-auth itself opens", async () => {
  const sid = randomUUID();
  const token = await aToken(sid);
  const theirs = await decode({ token, secret: SECRET });
  expect(claimsOfToken(token, SECRET, seconds())).toEqual(theirs);
  expect(theirs?.sid).toBe(sid);
});

test("another secret, a changed byte anywhere, a missing or an added part open nothing", async () => {
  const token = await aToken(randomUUID());
  expect(claimsOfToken(token, `${SECRET}.`, seconds())).toBeUndefined();
  const parts = token.split(".");
  parts.forEach((part, at) => {
    if (!part) return;
    const bytes = Buffer.from(part, "base64url");
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    const changed = parts.with(at, bytes.toString("base64url")).join(".");
    expect([at, claimsOfToken(changed, SECRET, seconds())]).toEqual([at, undefined]);
  });
  for (const other of ["", "a.b", token.slice(0, -4), `${token}.AAAA`, parts.with(1, "AAAA").join(".")])
    expect(claimsOfToken(other, SECRET, seconds())).toBeUndefined();
});

test("a shorter tag or another algorithm is not taken", async () => {
  const parts = (await aToken(randomUUID())).split(".");
  const tag = Buffer.from(parts[4] ?? "", "base64url");
  for (const length of [4, 8, 12, 15])
    expect(
      claimsOfToken(
        parts.with(4, tag.subarray(0, length).toString("base64url")).join("."),
        SECRET,
        seconds(),
      ),
    ).toBeUndefined();
  const head = Buffer.from(JSON.stringify({ alg: "none", enc: "A256GCM" })).toString("base64url");
  expect(claimsOfToken(parts.with(0, head).join("."), SECRET, seconds())).toBeUndefined();
  expect(claimsOfToken(randomBytes(200).toString("base64url"), SECRET, seconds())).toBeUndefined();
});

test("a token is over fifteen seconds after its end, as next-auth counts", async () => {
  const token = await aToken(randomUUID(), 60);
  const end = Number(claimsOfToken(token, SECRET, seconds())?.exp);
  expect(claimsOfToken(token, SECRET, end + 14)).toBeDefined();
  expect(claimsOfToken(token, SECRET, end + 15)).toBeUndefined();
});
