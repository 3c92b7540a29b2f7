/** What a browser that knows codes by itself offers; it is in no TypeScript library yet. */
interface Detector {
  readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorMaker = new (options: { formats: readonly string[] }) => Detector;

/** Reads a picture of the camera; undefined: no code in it. */
export type Reader = (video: HTMLVideoElement) => Promise<string | undefined>;

/** Wide enough for a slip's code at arm's length, and small enough to be read several times a second. */
const WIDTH = 800;

const native = async (): Promise<Reader | undefined> => {
  const Maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  if (!Maker) return undefined;
  try {
    const detector = new Maker({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  } catch {
    return undefined;
  }
};

const own = async (): Promise<Reader> => {
  const { decodeQR } = await import("qr/decode.js");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    if (!context || video.videoWidth === 0) return undefined;
    canvas.width = WIDTH;
    canvas.height = Math.round((WIDTH * video.videoHeight) / video.videoWidth);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return undefined;
    }
  };
};

let reader: Promise<Reader> | undefined;

/** The browser's own reader of codes, else ours; fetched once, so that it is there when the network is not. */
export const codeReader = (): Promise<Reader> => (reader ??= native().then((found) => found ?? own()));
