import type { Rectangle, Size } from "@/lib/domain/attachments/photo-frame";
import { heightOf } from "@/lib/domain/attachments/photo-frame";
import { BACKGROUND_SIZE, PHOTO_RULES } from "@/lib/domain/attachments/photo-rules";

/** A phone holds a picture of this many pixels a side several times over; a face of 354×472 is found in it at a tenth. */
const LONGEST_SIDE = 3200;

const canvasOf = ({ width, height }: Size): HTMLCanvasElement => {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas;
};

const brushOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  if (!brush) throw new Error("this browser draws nothing");
  brush.imageSmoothingQuality = "high";
  return brush;
};

/** A picture's pixels, upright, at its own size or as large as a phone can hold.
 *  @returns undefined when this browser cannot read the file (HEIC in most of them, a document, a damaged file) */
export const openPicture = async (
  file: Blob,
): Promise<{ readonly canvas: HTMLCanvasElement; readonly size: Size } | undefined> => {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const size = { width: bitmap.width, height: bitmap.height };
    const scale = Math.min(1, LONGEST_SIDE / Math.max(size.width, size.height));
    const canvas = canvasOf({
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    });
    const brush = brushOf(canvas);
    // What is see-through would turn black as a JPEG.
    brush.fillStyle = "#ffffff";
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return { canvas, size };
  } catch {
    return undefined;
  }
};

/** The picture turned by a quarter to the right. */
export const turned = (picture: HTMLCanvasElement): HTMLCanvasElement => {
  const canvas = canvasOf({ width: picture.height, height: picture.width });
  const brush = brushOf(canvas);
  brush.translate(canvas.width, 0);
  brush.rotate(Math.PI / 2);
  brush.drawImage(picture, 0, 0);
  return canvas;
};

const drawn = (picture: HTMLCanvasElement, part: Rectangle, size: Size): HTMLCanvasElement => {
  const canvas = canvasOf(size);
  const { x, y, width, height } = part;
  brushOf(canvas).drawImage(picture, x, y, width, height, 0, 0, size.width, size.height);
  return canvas;
};

/** The pixels of a part at a given size, for what is judged on the device. */
export const pixelsOf = (picture: HTMLCanvasElement, part: Rectangle, size: Size) => {
  const { data } = brushOf(drawn(picture, part, size)).getImageData(0, 0, size.width, size.height);
  return { ...size, data, channels: 4 } as const;
};

export const SIZES = {
  background: BACKGROUND_SIZE,
  sharpness: { width: PHOTO_RULES.minWidth, height: PHOTO_RULES.minHeight },
} as const;

/** A canvas as a file of the given kind. */
export const writtenAs = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("this browser writes no pictures"))),
      type,
      quality,
    );
  });

/** The part drawn and compressed as a JPEG of this width and quality. */
export const writePart = async (
  picture: HTMLCanvasElement,
  part: Rectangle,
  { width, quality }: { readonly width: number; readonly quality: number },
) => {
  const size = { width, height: heightOf(width) };
  const blob = await writtenAs(drawn(picture, part, size), "image/jpeg", quality);
  return { blob, ...size, bytes: blob.size };
};
