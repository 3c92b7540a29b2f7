import "server-only";
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { parseSlip, type Slip, slipText } from "@/lib/domain/visit/slip-token";
import { slipSeed } from "../../base/crypto";

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_BYTES = 32;

let pair: { readonly seed: string; readonly secret: KeyObject; readonly open: KeyObject } | undefined;

const keys = () => {
  const seed = slipSeed();
  const name = seed.toString("base64");
  if (pair?.seed === name) return pair;
  const secret = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, seed]),
    format: "der",
    type: "pkcs8",
  });
  pair = { seed: name, secret, open: createPublicKey(secret) };
  return pair;
};

/** The text of the code on a booking slip, some 125 letters: a kiosk knows it for ours without asking anybody. */
export const slipToken = (slip: Slip): string => {
  const text = slipText(slip);
  return `${text}.${sign(null, Buffer.from(text), keys().secret).toString("base64url")}`;
};

/** What a slip's code says; undefined for whatever `slipToken` did not make with our key. Whether the visit still stands
 *  only the database knows. */
export const readSlipToken = (text: string): Slip | undefined => {
  const read = parseSlip(text);
  if (!read) return undefined;
  const bytes = Buffer.from(read.signature, "base64url");
  // The last letter has bits to spare: of several spellings one is ours.
  if (bytes.toString("base64url") !== read.signature) return undefined;
  return verify(null, Buffer.from(read.signed), keys().open, bytes) ? read.slip : undefined;
};

/** The key by which anybody may verify a slip: 32 bytes as base64url. */
export const slipPublicKey = (): string =>
  keys().open.export({ format: "der", type: "spki" }).subarray(-PUBLIC_BYTES).toString("base64url");
