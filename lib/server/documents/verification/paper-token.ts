import "server-only";
import { timingSafeEqual } from "node:crypto";
import { DEFAULT_LOCALE } from "@/lib/domain/locales";
import { blindIndex, signPaper } from "../../base/crypto";
import { publicUrl } from "../../base/env";
import { isUuid } from "../../base/uuid";

/** One print of one paper; nothing of whose it is. */
export interface SignedPaper {
  /** `DocumentKind.letter`. */
  readonly letter: string;
  readonly applicationId: string;
  /** The submission it was printed from; 0 for a paper of which a case has one. */
  readonly round: number;
  /** Fingerprint of the number it bears: another number is another paper. */
  readonly print: string;
}

// version 1 · letter 1 · application 16 · round 2 · print 4, then the signature
const VERSION = 1;
const BODY_BYTES = 24;
const SIGNATURE_BYTES = 16;
const TOKEN = /^[\w-]{54}$/;

/** Fingerprint of a paper's number, in four bytes: the signature is what nobody can make. */
export const printOfNumber = (number: string): string =>
  Buffer.from(blindIndex("paper", number)).subarray(0, 4).toString("hex");

const signatureOf = (body: Uint8Array): Buffer => Buffer.from(signPaper(body)).subarray(0, SIGNATURE_BYTES);

/** The paper as a text of 54 letters that only we can make. */
export const paperToken = ({ letter, applicationId, round, print }: SignedPaper): string => {
  const body = Buffer.alloc(BODY_BYTES);
  body.writeUInt8(VERSION, 0);
  body.write(letter, 1, 1, "ascii");
  body.write(applicationId.replaceAll("-", ""), 2, 16, "hex");
  body.writeUInt16BE(round, 18);
  body.write(print, 20, 4, "hex");
  return Buffer.concat([body, signatureOf(body)]).toString("base64url");
};

/** What a token says; undefined for whatever was not made by `paperToken` with our key. */
export const readPaperToken = (token: string): SignedPaper | undefined => {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const body = bytes.subarray(0, BODY_BYTES);
  // The last letter has bits to spare: of several spellings one is ours.
  if (bytes.length !== BODY_BYTES + SIGNATURE_BYTES || bytes.toString("base64url") !== token)
    return undefined;
  if (!timingSafeEqual(bytes.subarray(BODY_BYTES), signatureOf(body)) || body[0] !== VERSION)
    return undefined;
  const applicationId = body.toString("hex", 2, 18).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  if (!isUuid(applicationId)) return undefined;
  return {
    letter: body.toString("ascii", 1, 2),
    applicationId,
    round: body.readUInt16BE(18),
    print: body.toString("hex", 20, 24),
  };
};

/** The address a print's code leads to. @param number the one it bears */
export const verifyUrl = (paper: Omit<SignedPaper, "print">, number: string): string =>
  `${publicUrl()}/${DEFAULT_LOCALE}/verify/${paperToken({ ...paper, print: printOfNumber(number) })}`;
