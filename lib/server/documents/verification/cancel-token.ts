import "server-only";
import { timingSafeEqual } from "node:crypto";
import { DEFAULT_LOCALE } from "@/lib/domain/locales";
import { paths } from "@/lib/paths";
import { signPaper } from "../../base/crypto";
import { publicUrl } from "../../base/env";
import { isUuid } from "../../base/uuid";

// "C" · appointment 16, then the signature; a paper's begins with its version and is never mistaken for it.
const MARK = "C";
const BODY_BYTES = 17;
const SIGNATURE_BYTES = 16;
const TOKEN = /^[\w-]{44}$/;

const signatureOf = (body: Uint8Array): Buffer => Buffer.from(signPaper(body)).subarray(0, SIGNATURE_BYTES);

/** One visit as a text of 44 letters that only we can make; nothing of whose it is. */
export const cancelToken = (appointmentId: string): string => {
  const body = Buffer.alloc(BODY_BYTES);
  body.write(MARK, 0, 1, "ascii");
  body.write(appointmentId.replaceAll("-", ""), 1, 16, "hex");
  return Buffer.concat([body, signatureOf(body)]).toString("base64url");
};

/** The id of the visit; undefined for whatever `cancelToken` did not make with our key. */
export const readCancelToken = (token: string): string | undefined => {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const body = bytes.subarray(0, BODY_BYTES);
  if (bytes.length !== BODY_BYTES + SIGNATURE_BYTES || body.toString("ascii", 0, 1) !== MARK)
    return undefined;
  if (!timingSafeEqual(bytes.subarray(BODY_BYTES), signatureOf(body))) return undefined;
  const id = body.toString("hex", 1).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  return isUuid(id) ? id : undefined;
};

/** Where a visit is cancelled without signing in, with a code sent to the account's phone. */
export const cancelUrl = (appointmentId: string): string =>
  `${publicUrl()}/${DEFAULT_LOCALE}${paths.cancelVisit(cancelToken(appointmentId))}`;
