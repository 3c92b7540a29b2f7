import "server-only";
import sharp, { type Metadata, type Sharp } from "sharp";
import {
  BACKGROUND_SIZE,
  PHOTO_RULES,
  type PhotoVerdict,
  blueShareOf,
  judgePhoto,
} from "@/lib/domain/attachments/photo-rules";
import { acceptedTypeOf, refuseType } from "./content-type";
import { FILE_LIMITS } from "@/lib/domain/attachments/file-limits";
import { type RefusedFile, refuseFile } from "./refuse-file";

// Two cores serve everybody: one picture decodes on one thread; `whenJudgeable` keeps the number of pictures small.
sharp.concurrency(1);
sharp.cache(false);

export interface InspectedFile {
  readonly kind: "ok";
  readonly mime: "image/jpeg" | "image/png" | "application/pdf";
  /** What is stored: pictures newly encoded (turned upright, no EXIF), PDFs as they came. */
  readonly buffer: Buffer;
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number;
  readonly warnings: string[];
}

export interface InspectedPhoto extends InspectedFile {
  readonly verdicts: readonly PhotoVerdict[];
}

const read = (buffer: Buffer): Sharp =>
  sharp(buffer, { limitInputPixels: FILE_LIMITS.pixels, failOn: "truncated", sequentialRead: true });

/** Width and height as a person sees the picture (EXIF orientations 5–8 lie on their side). */
const upright = (meta: Metadata): { width: number; height: number } =>
  (meta.orientation ?? 1) >= 5
    ? { width: meta.height, height: meta.width }
    : { width: meta.width, height: meta.height };

const measure = async (buffer: Buffer): Promise<{ width: number; height: number } | RefusedFile> => {
  let meta: Metadata;
  try {
    // The header alone; no limit here, so that the refusal can tell the size.
    meta = await sharp(buffer, { limitInputPixels: false }).metadata();
  } catch {
    return refuseFile("fileTruncated");
  }
  const size = upright(meta);
  const { width, height } = size;
  return width * height > FILE_LIMITS.pixels
    ? refuseFile("filePixels", { width, height, max: FILE_LIMITS.pixels })
    : size;
};

/** A document page as JPEG or PNG: decoded whole (a truncated file fails here) and encoded anew. */
export const inspectImage = async (
  buffer: Buffer,
  mime: "image/jpeg" | "image/png",
): Promise<InspectedFile | RefusedFile> => {
  const size = await measure(buffer);
  if ("kind" in size) return size;
  try {
    const picture = read(buffer).rotate().toColourspace("srgb");
    const encoded = await (mime === "image/jpeg" ? picture.jpeg({ quality: 88 }) : picture.png()).toBuffer({
      resolveWithObject: true,
    });
    const { width, height } = encoded.info;
    return { kind: "ok", mime, buffer: encoded.data, width, height, pages: 1, warnings: [] };
  } catch {
    return refuseFile("fileTruncated");
  }
};

const backgroundOf = async (picture: Buffer): Promise<number> => {
  const { width, height } = BACKGROUND_SIZE;
  const data = await sharp(picture).resize(width, height, { fit: "fill" }).removeAlpha().raw().toBuffer();
  return blueShareOf({ width, height, data, channels: 3 });
};

/** The photo without EXIF, at the best quality that stays below the rule's upper limit. */
const encodePhoto = async (buffer: Buffer): Promise<Buffer> => {
  for (const quality of [95, 90, 84, 76, 66]) {
    const encoded = await read(buffer).rotate().toColourspace("srgb").jpeg({ quality }).toBuffer();
    if (encoded.length <= PHOTO_RULES.maxBytes) return encoded;
  }
  return read(buffer).rotate().toColourspace("srgb").jpeg({ quality: 50 }).toBuffer();
};

/** The applicant's photo against the guide's rules (§1.5): the sent file is judged, the newly encoded one kept.
 *  Broken blocking rules come back as `photoRules` with what was measured; the background only warns. */
export const inspectPhoto = async (buffer: Buffer): Promise<InspectedPhoto | RefusedFile> => {
  const mime = acceptedTypeOf(buffer);
  if (mime !== "image/jpeg") return refuseType(buffer);
  const size = await measure(buffer);
  if ("kind" in size) return size;
  const facts = { ...size, bytes: buffer.length, format: mime.slice("image/".length) };
  const broken = judgePhoto(facts).filter((verdict) => !verdict.ok && verdict.severity === "BLOCK");
  if (broken.length > 0) {
    const rules = broken.map((verdict) => verdict.rule).join(",");
    return refuseFile("photoRules", { rules, ...size, bytes: buffer.length });
  }
  let encoded: Buffer;
  try {
    encoded = await encodePhoto(buffer);
  } catch {
    return refuseFile("fileTruncated");
  }
  const verdicts = judgePhoto({ ...facts, blueShare: await backgroundOf(encoded) });
  const warnings = verdicts.filter((verdict) => !verdict.ok).map((verdict) => verdict.rule);
  return { kind: "ok", mime, buffer: encoded, ...size, pages: 1, warnings, verdicts };
};
