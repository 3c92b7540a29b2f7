import { PHOTO_RULES } from "./photo-rules";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

const { minWidth, minHeight, minBytes, maxBytes } = PHOTO_RULES;

/** Width over height of a photo we cut: that of the smallest one allowed. */
export const PHOTO_ASPECT = minWidth / minHeight;

/** The printed photo is 48 mm high (domain.md §2.6): crown 3–5 mm from the upper edge, head 28–33 mm high and 15–22 mm
 *  wide. Shares of the frame's height, the head's width of its width (36 mm at this proportion). */
export const FACE = {
  crown: { from: 3 / 48, to: 5 / 48 },
  chin: { from: (4 + 28) / 48, to: (4 + 33) / 48 },
  width: 18.5 / 36,
} as const;

/** How far one may zoom into a picture until the frame holds fewer pixels than a photo needs; 1 where it never has more.
 *  @param picture its size in pixels, upright */
export const mostZoom = ({ width, height }: Size): number =>
  Math.max(1, Math.min(width / minWidth, height / minHeight));

/** The part of a picture under the frame in whole pixels, moved and, only where it is larger than the picture, cut so that
 *  nothing outside the picture is drawn.
 *  @param part as measured on the screen; it may reach a pixel beyond an edge */
export const withinPicture = (part: Rectangle, picture: Size): Rectangle => {
  const width = Math.min(Math.max(1, Math.round(part.width)), picture.width);
  const height = Math.min(Math.max(1, Math.round(part.height)), picture.height);
  const between = (at: number, most: number): number => Math.min(Math.max(0, Math.round(at)), most);
  return {
    x: between(part.x, picture.width - width),
    y: between(part.y, picture.height - height),
    width,
    height,
  };
};

/** A way to write a photo: its width in pixels (the height follows) and the quality of its JPEG (0…1). */
export interface Writing {
  readonly width: number;
  readonly quality: number;
}

const WIDTHS = [600, 480, 420, minWidth];
const QUALITIES = [0.95, 0.9, 0.84, 0.76, 0.66, 0.5];
/** For pictures so even that no photo of the usual size weighs enough. */
const HEAVIER: readonly Writing[] = [600, 900, 1200, 1800].map((width) => ({ width, quality: 1 }));

/** The height that belongs to a width: never below the rule's proportion. */
export const heightOf = (width: number): number => Math.ceil((width * minHeight) / minWidth);

/** Writes a photo in one way after another until it weighs what the rule wants (20×1024 to 120×1024 bytes): the largest
 *  first, each of them at falling quality, never larger than the picture has pixels, unless it would be too light.
 *  @param partWidth pixels of the picture under the frame, in its width
 *  @param write bytes come back in what it returns
 *  @returns undefined when no way fits */
export const fittingWriting = async <T extends { readonly bytes: number }>(
  partWidth: number,
  write: (way: Writing) => Promise<T>,
): Promise<T | undefined> => {
  const widths = WIDTHS.filter((width) => width <= Math.max(partWidth, minWidth));
  for (const width of widths)
    for (const quality of QUALITIES) {
      const written = await write({ width, quality });
      if (written.bytes > maxBytes) continue;
      if (written.bytes >= minBytes) return written;
      return heavierWriting(write);
    }
  return undefined;
};

const heavierWriting = async <T extends { readonly bytes: number }>(
  write: (way: Writing) => Promise<T>,
): Promise<T | undefined> => {
  for (const way of HEAVIER) {
    const written = await write(way);
    if (written.bytes >= minBytes && written.bytes <= maxBytes) return written;
  }
  return undefined;
};
