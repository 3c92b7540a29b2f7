import { fittingWriting, type Rectangle, type Size } from "@/lib/domain/attachments/photo-frame";
import {
  blueShareOf,
  judgePhoto,
  MIN_SHARPNESS,
  type PhotoVerdict,
  sharpnessOf,
} from "@/lib/domain/attachments/photo-rules";
import { pixelsOf, SIZES, writePart } from "./picture-source";

/** What the frame holds, as it would be sent, and what the rules say to it. */
export interface PreparedPhoto {
  /** Undefined when no way of writing it weighs what the rule wants. */
  readonly blob: Blob | undefined;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly verdicts: readonly PhotoVerdict[];
  /** Blurred pictures are only warned about: a machine cannot tell a soft light from a shaken hand. */
  readonly isSharp: boolean;
}

/** Cuts, compresses and judges what lies under the frame, before anything is sent. The pixels are those of the picture:
 *  what was enlarged by us has no more of them.
 *  @param part in pixels of the picture */
export const preparePhoto = async (picture: HTMLCanvasElement, part: Rectangle): Promise<PreparedPhoto> => {
  const written = await fittingWriting(part.width, (way) => writePart(picture, part, way));
  const blueShare = blueShareOf(pixelsOf(picture, part, SIZES.background));
  const isSharp = sharpnessOf(pixelsOf(picture, part, SIZES.sharpness)) >= MIN_SHARPNESS;
  const bytes = written?.bytes ?? 0;
  const { width, height } = part;
  return {
    blob: written?.blob,
    width: written?.width ?? width,
    height: written?.height ?? height,
    bytes,
    verdicts: judgePhoto({ width, height, bytes, format: "jpeg", blueShare }),
    isSharp,
  };
};

/** Whether the chosen file keeps the rule as it is, so that it may be sent untouched.
 *  @param size in pixels, upright */
export const keepsTheRule = (file: File, size: Size): boolean =>
  judgePhoto({ ...size, bytes: file.size, format: file.type.replace("image/", "") }).every(({ ok }) => ok);
