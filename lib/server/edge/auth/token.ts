import "server-only";
import { createDecipheriv, hkdfSync } from "node:crypto";

/** As next-auth allows it: clocks of two machines differ a little. */
const CLOCK_TOLERANCE_SECONDS = 15;
const TAG_BYTES = 16;
const IV_BYTES = 12;

const keys = new Map<string, Buffer>();

/** The key next-auth (v4) derives from its secret; kept for the process, where next-auth derives it at each call. */
const keyOf = (secret: string): Buffer => {
  const known =
    keys.get(secret) ??
    Buffer.from(hkdfSync("sha256", secret, "", "NextAuth.js Generated Encryption Key", 32));
  keys.set(secret, known);
  return known;
};

const bytesOf = (part: string): Buffer => Buffer.from(part, "base64url");

const objectOf = (bytes: Buffer): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(bytes.toString("utf8"));
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
};

/**
 * Opens a token as next-auth's `encode` makes it (a JWE of `dir` and A256GCM), in one step instead of next-auth's eight:
 * every request of somebody signed in opens one. `tests/unit/server/auth/session-token.test.ts` holds the two together.
 * @param at seconds since 1970
 * @returns its claims; undefined: not ours, changed, not yet or no more valid
 */
export const claimsOfToken = (
  token: string,
  secret: string,
  at: number,
): Readonly<Record<string, unknown>> | undefined => {
  const [head = "", key, iv = "", body = "", tag = "", ...more] = token.split(".");
  if (key !== "" || more.length > 0) return undefined;
  try {
    const { alg, enc, crit, zip } = objectOf(bytesOf(head));
    const [ivBytes, tagBytes] = [bytesOf(iv), bytesOf(tag)];
    if (alg !== "dir" || enc !== "A256GCM" || crit !== undefined || zip !== undefined) return undefined;
    if (ivBytes.length !== IV_BYTES || tagBytes.length !== TAG_BYTES) return undefined;
    const decipher = createDecipheriv("aes-256-gcm", keyOf(secret), ivBytes, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(head, "ascii")).setAuthTag(tagBytes);
    const claims = objectOf(Buffer.concat([decipher.update(bytesOf(body)), decipher.final()]));
    const { exp, nbf } = claims;
    if (typeof exp !== "number" || exp <= at - CLOCK_TOLERANCE_SECONDS) return undefined;
    return nbf === undefined || (typeof nbf === "number" && nbf <= at + CLOCK_TOLERANCE_SECONDS)
      ? claims
      : undefined;
  } catch {
    return undefined;
  }
};
