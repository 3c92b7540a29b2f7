import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

export type Bytes = Uint8Array<ArrayBuffer>;

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const derive = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", Buffer.from(secret, "base64"), "", purpose, 32));

const cache = new Map<string, Buffer>();
const keyOf = (secret: string, purpose: string): Buffer => {
  const name = `${purpose}|${secret}`;
  const known = cache.get(name) ?? derive(secret, purpose);
  cache.set(name, known);
  return known;
};

const dataKeys = (): { id: string; secret: string }[] =>
  env.DATA_KEYS.split(",").map((entry) => {
    const [id = "", secret = ""] = entry.trim().split(":");
    return { id, secret };
  });

const bytesOf = (...parts: readonly Uint8Array[]): Bytes => new Uint8Array(Buffer.concat(parts));

/**
 * AES-256-GCM with the first of DATA_KEYS: version, key id, iv, tag, cipher text.
 * @param boundTo names the row and column ("Application:<id>:answers"); opening with another name fails.
 */
export const seal = (plain: string | Uint8Array, boundTo: string): Bytes => {
  const [key] = dataKeys();
  if (!key) throw new Error("DATA_KEYS is empty");
  const id = Buffer.from(key.id);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(key.secret, `data:${key.id}`), iv);
  cipher.setAAD(Buffer.from(boundTo));
  const body = Buffer.concat([
    cipher.update(typeof plain === "string" ? Buffer.from(plain) : plain),
    cipher.final(),
  ]);
  return bytesOf(Uint8Array.of(VERSION, id.length), id, iv, cipher.getAuthTag(), body);
};

/** Opens what `seal` made under the same name. Throws when the bytes, the name or the key are not the same. */
export const open = (sealed: Uint8Array, boundTo: string): Buffer => {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const idLength = bytes[1] ?? 0;
  if (bytes[0] !== VERSION || bytes.length < 2 + idLength + IV_BYTES + TAG_BYTES)
    throw new Error("not sealed data");
  const id = bytes.subarray(2, 2 + idLength).toString();
  const key = dataKeys().find((candidate) => candidate.id === id);
  if (!key) throw new Error(`the data key ${id} is not configured`);
  const iv = bytes.subarray(2 + idLength, 2 + idLength + IV_BYTES);
  const tag = bytes.subarray(2 + idLength + IV_BYTES, 2 + idLength + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", keyOf(key.secret, `data:${id}`), iv, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(tag);
  return Buffer.concat([
    decipher.update(bytes.subarray(2 + idLength + IV_BYTES + TAG_BYTES)),
    decipher.final(),
  ]);
};

/** `open` for texts. */
export const openText = (sealed: Uint8Array, boundTo: string): string =>
  open(sealed, boundTo).toString("utf8");

export type IndexKind =
  "phone" | "passport" | "holder" | "birth" | "staff" | "serial" | "asker" | "tip" | "paper" | "device";

/** A keyed fingerprint for exact search over encrypted columns. The caller normalises the value first
 *  (E.164 phone, normalisePassportNo, holderKey, plain date). */
export const blindIndex = (kind: IndexKind, value: string): Bytes =>
  bytesOf(
    createHmac("sha256", keyOf(env.INDEX_KEY, `index:${kind}`))
      .update(value)
      .digest(),
  );

/** A fingerprint in words, for keys and comparisons. */
export const hexOf = (print: Uint8Array): string => Buffer.from(print).toString("hex");

/** Whether two fingerprints are one; what is missing is none of anybody. */
export const isSamePrint = (one: Uint8Array | null, other: Uint8Array | null): boolean =>
  one !== null && other !== null && Buffer.compare(one, other) === 0;

/** How a one-time code is kept: worthless without the key, and different for every challenge. */
export const hmacCode = (challengeId: string, code: string): Bytes =>
  bytesOf(createHmac("sha256", keyOf(env.INDEX_KEY, "otp")).update(`${challengeId}|${code}`).digest());

/** The key of what strangers are given to pay with (proof-of-work.ts), one for each purpose. */
export const proofKey = (purpose: string): Buffer => keyOf(env.INDEX_KEY, `proof:${purpose}`);

/** The signature of what a printed paper says of itself (documents/verification): nobody else can make one. */
export const signPaper = (body: Uint8Array): Bytes =>
  bytesOf(createHmac("sha256", keyOf(env.INDEX_KEY, "paper")).update(body).digest());

/** The secret half of the key that signs booking slips: SLIP_KEY, or where none is set (the demo) one of INDEX_KEY's. */
export const slipSeed = (): Buffer => keyOf(env.SLIP_KEY ?? env.INDEX_KEY, "slip");

/** As many as an id has: 128 bits are not guessed. */
const LINK_MARK_BYTES = 16;

/** The mark by which a link to the row of this id is known for ours; `purpose` names the page it leads to. */
export const signLink = (purpose: string, id: Uint8Array): Bytes =>
  bytesOf(
    createHmac("sha256", keyOf(env.INDEX_KEY, `link:${purpose}`))
      .update(id)
      .digest()
      .subarray(0, LINK_MARK_BYTES),
  );
