import { PHOTO_SLOT } from "../vocabulary";

/** 上传照片须知 (guide §1.5): blue background, at least 354×472 pixels, 20k–120k. No ratio is enforced: 354×472 is 3:4
 *  while the printed 33×48 mm is 11:16. */
export const PHOTO_RULES = {
  minWidth: 354,
  minHeight: 472,
  minBytes: 20 * 1024,
  maxBytes: 120 * 1024,
  /** Share of the border strip that must be blue; lighting varies, so this only warns. */
  minBlueShare: 0.6,
  /** Nothing can measure it; said to whoever chooses a photo (domain.md §2.6). */
  maxAgeMonths: 6,
} as const;

export interface PhotoFacts {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** As found in the content, not in the name: "jpeg", "png" … */
  readonly format: string;
  /** 0…1 of the border strip; absent when nobody measured it. */
  readonly blueShare?: number;
}

export const PHOTO_RULE_NAMES = ["format", "pixels", "bytes", "blueBackground"] as const;
export type PhotoRule = (typeof PHOTO_RULE_NAMES)[number];

export interface PhotoVerdict {
  readonly rule: PhotoRule;
  readonly ok: boolean;
  readonly severity: "BLOCK" | "WARN";
}

/** One verdict a rule; the background is judged only when it was measured. */
export const judgePhoto = (photo: PhotoFacts): PhotoVerdict[] => {
  const { minWidth, minHeight, minBytes, maxBytes, minBlueShare } = PHOTO_RULES;
  const verdicts: PhotoVerdict[] = [
    { rule: "format", ok: ["jpeg", "jpg"].includes(photo.format.toLowerCase()), severity: "BLOCK" },
    { rule: "pixels", ok: photo.width >= minWidth && photo.height >= minHeight, severity: "BLOCK" },
    { rule: "bytes", ok: photo.bytes >= minBytes && photo.bytes <= maxBytes, severity: "BLOCK" },
  ];
  if (photo.blueShare !== undefined)
    verdicts.push({ rule: "blueBackground", ok: photo.blueShare >= minBlueShare, severity: "WARN" });
  return verdicts;
};

/** Kilobytes to read, with one decimal where it counts: never a figure that lies inside the limits for bytes that do not
 *  (20,479 bytes are 19.9 KB), nor the other way round.
 *  @param bytes of a photo */
export const photoKilobytes = (bytes: number): number => {
  const tenths = (bytes * 10) / 1024;
  return (bytes < PHOTO_RULES.minBytes ? Math.floor(tenths) : Math.ceil(tenths)) / 10;
};

/** Whether the photo may be used; warnings do not stop it. */
export const isPhotoUsable = (verdicts: readonly PhotoVerdict[]): boolean =>
  verdicts.every((verdict) => verdict.ok || verdict.severity === "WARN");

/** Whether the photo among these files was taken with a warning: its background does not look blue. It is replaced, or
 *  confirmed as it is when the application is submitted. */
export const hasDoubtfulPhoto = (
  files: readonly { readonly slot: string; readonly warnings: readonly string[] }[],
): boolean => files.some(({ slot, warnings }) => slot === PHOTO_SLOT && warnings.length > 0);

/** Whether one pixel (0–255 each) belongs to a blue studio background: blue leads, whatever the shade. */
export const isBluePixel = (red: number, green: number, blue: number): boolean =>
  blue >= 90 && blue - red >= 30 && blue - green >= 10;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Row by row, `channels` values (0–255) a pixel, red, green and blue first. */
  readonly data: ArrayLike<number>;
  readonly channels: 3 | 4;
}

/** The size a photo is drawn at before its background is looked at: small enough to even out grain. */
export const BACKGROUND_SIZE = { width: 88, height: 118 } as const;
const STRIP = 6;

/** The share (0…1) of blue in the strip along the top and the upper sides, where no shoulder reaches.
 *  @param pixels of the photo at BACKGROUND_SIZE */
export const blueShareOf = ({ width, height, data, channels }: Pixels): number => {
  let [blue, all] = [0, 0];
  for (let y = 0; y < height / 2; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (y >= STRIP && x >= STRIP && x < width - STRIP) continue;
      const at = (y * width + x) * channels;
      all += 1;
      if (isBluePixel(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) blue += 1;
    }
  }
  return blue / all;
};

/** Below this a face at 354×472 has no edges left: out of focus, shaken, or enlarged from very little. */
export const MIN_SHARPNESS = 12;

/** How sharp a picture is: the variance of its Laplacian over the brightness (0–255). It depends on the size, so photos
 *  are compared at the rule's smallest one; an even surface has 0. */
export const sharpnessOf = ({ width, height, data, channels }: Pixels): number => {
  const grey = new Float64Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const [red, green, blue] = [0, 1, 2].map((channel) => data[at * channels + channel] ?? 0);
    grey[at] = 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0);
  }
  const of = (at: number): number => grey[at] ?? 0;
  let [sum, squares, count] = [0, 0, 0];
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const edge = 4 * of(at) - of(at - 1) - of(at + 1) - of(at - width) - of(at + width);
      sum += edge;
      squares += edge * edge;
      count += 1;
    }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
};
