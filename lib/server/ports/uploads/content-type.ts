import { type RefusedFile, refuseFile } from "./refuse-file";

/** What may be uploaded. */
export const ACCEPTED_TYPES = ["image/jpeg", "image/png", "application/pdf"] as const;
export type AcceptedType = (typeof ACCEPTED_TYPES)[number];

const starts = (buffer: Buffer, bytes: readonly number[], at = 0): boolean =>
  bytes.every((byte, index) => buffer[at + index] === byte);

/** What the first bytes say it is; the name and the browser's claim count for nothing. */
export const acceptedTypeOf = (buffer: Buffer): AcceptedType | undefined => {
  if (starts(buffer, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (starts(buffer, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  // At the very beginning: a PDF header further down is how files pose as two things at once.
  if (buffer.subarray(0, 5).toString("latin1") === "%PDF-") return "application/pdf";
  return undefined;
};

/** A name for what was sent where it is not taken, so that the refusal can say it ("HEIC" is what iPhones take by default). */
const foreignTypeOf = (buffer: Buffer): string => {
  const head = buffer.subarray(0, 512).toString("latin1");
  const accepted = acceptedTypeOf(buffer);
  if (accepted) return accepted.split("/")[1]?.toUpperCase() ?? "?";
  if (head.slice(4, 8) === "ftyp") return /hei|hev|mif1|msf1/.test(head.slice(8, 32)) ? "HEIC" : "MP4";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "WEBP";
  if (head.startsWith("GIF8")) return "GIF";
  if (head.startsWith("BM")) return "BMP";
  if (/^(II\*\0|MM\0\*)/.test(head)) return "TIFF";
  if (head.startsWith("PK\u0003\u0004")) return "ZIP / Office";
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return "Office";
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!DOCTYPE svg[^>]*>\s*)?<svg/i.test(head)) return "SVG";
  if (/^\s*<(!doctype html|html|script)/i.test(head)) return "HTML";
  return "?";
};

/** Why content of another type is not taken: what iPhones take by default has a refusal of its own, with the way out. */
export const refuseType = (buffer: Buffer): RefusedFile => {
  const found = foreignTypeOf(buffer);
  return found === "HEIC" ? refuseFile("fileHeic") : refuseFile("fileType", { found });
};
