import type { PSM, Worker } from "tesseract.js";
import { openPicture } from "@/components/attachments/crop/picture-source";
import { linesInReading, wrongPartOf } from "@/lib/domain/people/mrz-places";
import { apiPaths } from "@/lib/paths";

type Lines = readonly [string, string];

/** Part of a picture from this share of its height down, drawn this many pixels wide. The lines stand at the foot of the
 *  page; letters some 25 to 35 pixels high are read best, and how much of the picture the page fills is not known. */
const ATTEMPTS = [
  { from: 0.62, width: 1350 },
  { from: 0.62, width: 900 },
  { from: 0.72, width: 1800 },
  { from: 0.4, width: 1700 },
  { from: 0, width: 2000 },
] as const;

/** One block of text of even size. */
const ONE_BLOCK: string = "6";
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";

/** The lower part in greys stretched from black to white. Where the dark ends is left to the reader, which decides it
 *  for each spot: one threshold of ours for the whole strip lost the thin fillers. */
const stripOf = (
  picture: HTMLCanvasElement,
  { from, width }: (typeof ATTEMPTS)[number],
): HTMLCanvasElement => {
  const top = Math.round(picture.height * from);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = Math.round(((picture.height - top) * width) / picture.width);
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  if (!brush) throw new Error("this browser draws nothing");
  brush.imageSmoothingQuality = "high";
  brush.drawImage(picture, 0, top, picture.width, picture.height - top, 0, 0, canvas.width, canvas.height);
  const pixels = brush.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = pixels;
  let [dark, light] = [255, 0];
  for (let at = 0; at < data.length; at += 4) {
    const grey = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    data[at] = grey;
    [dark, light] = [Math.min(dark, grey), Math.max(light, grey)];
  }
  for (let at = 0; at < data.length; at += 4)
    data[at] = data[at + 1] = data[at + 2] = (((data[at] ?? 0) - dark) * 255) / Math.max(1, light - dark);
  brush.putImageData(pixels, 0, 0);
  return canvas;
};

const readerOf = async (onProgress: (percent: number) => void): Promise<Worker> => {
  const { createWorker } = await import("tesseract.js");
  const parts = apiPaths.readerParts();
  const worker = await createWorker("eng", 1, {
    workerPath: `${parts}/worker.min.js`,
    corePath: parts,
    langPath: parts,
    // A worker out of a blob would need a policy that lets blobs run.
    workerBlobURL: false,
    // Passports leave nothing on the device; the parts themselves are kept by the browser's own cache.
    cacheMethod: "none",
    logger: ({ progress }) => onProgress(Math.round(progress * 100)),
  });
  await worker.setParameters({ tessedit_char_whitelist: SIGNS, tessedit_pageseg_mode: ONE_BLOCK as PSM });
  return worker;
};

/** Reads a passport's two lines off a picture, on this device: nothing of it is sent anywhere. The reader, some seven
 *  megabytes, is fetched from us now and ended afterwards.
 *  @param onProgress percent of what is under way: fetching first, then reading
 *  @returns lines whose check digits are right, else the first that were found; undefined when there are none
 *  @throws when the reader cannot be fetched or started */
export const readLines = async (
  file: Blob,
  signal: AbortSignal,
  onProgress: (percent: number) => void,
): Promise<Lines | undefined> => {
  const opened = await openPicture(file);
  if (!opened || signal.aborted) return undefined;
  const worker = await readerOf(onProgress);
  const ended = new Promise<undefined>((resolve) => {
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  let found: Lines | undefined;
  try {
    for (const attempt of ATTEMPTS) {
      if (signal.aborted) return undefined;
      const read = await Promise.race([worker.recognize(stripOf(opened.canvas, attempt)), ended]);
      const lines = read && linesInReading(read.data.text);
      if (lines && !wrongPartOf(lines)) return lines;
      found ??= lines;
    }
    return found;
  } finally {
    await worker.terminate();
  }
};
