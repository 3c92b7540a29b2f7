import { act, screen } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { encodeQR } from "qr";
import { ScanStep } from "@/components/hall/kiosk/ScanStep";
import { renderIn } from "../support/render";

const SLIP = "S1.Y261127K7M2QX.1.2026-11-27.09:00.F.I.c2lnbmF0dXJl";

/** What a camera sees: black and white dots of a code, or an even grey. */
const pictureOf = (text: string | undefined) => {
  const [scale, side] = [10, 800];
  const dots = text ? encodeQR(text, "raw", { border: 4 }) : [];
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [y, row] of dots.entries())
    for (const [x, isDark] of row.entries())
      for (let at = 0; isDark && at < scale * scale; at += 1) {
        const pixel = (y * scale + Math.floor(at / scale)) * side + x * scale + (at % scale);
        data.fill(0, pixel * 4, pixel * 4 + 3);
      }
  return { data, width: side, height: side };
};

const videoOf = (width: number) => {
  const video = document.createElement("video");
  Object.defineProperties(video, { videoWidth: { value: width }, videoHeight: { value: width } });
  return video;
};

/** The reader as a page makes it that has just been opened. */
const freshly = async () => {
  const made: (typeof import("@/components/hall/kiosk/scan-code"))[] = [];
  await jest.isolateModulesAsync(async () => {
    made.push(await import("@/components/hall/kiosk/scan-code"));
  });
  const [module] = made;
  if (!module) throw new Error("no reader");
  // Ours is fetched when it is first asked for.
  await module.codeReader();
  return module;
};

const cameraSees = (text: string | undefined) =>
  jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({
    drawImage: () => undefined,
    getImageData: () => pictureOf(text),
  } as unknown as null);

// Browsers have them; jsdom does not.
beforeAll(() => void Object.assign(globalThis, { TextDecoder, TextEncoder }));
afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, "BarcodeDetector");
});

test("a browser that knows codes by itself is asked", async () => {
  const asked: unknown[] = [];
  class Knows {
    constructor(options: unknown) {
      asked.push(options);
    }
    async detect() {
      return [{ rawValue: SLIP }];
    }
  }
  Object.assign(globalThis, { BarcodeDetector: Knows });
  const { codeReader } = await freshly();
  const read = await codeReader();
  expect(await read(videoOf(800))).toBe(SLIP);
  expect(asked).toEqual([{ formats: ["qr_code"] }]);
});

test("another one reads with ours: a slip's code, and nothing where there is none", async () => {
  cameraSees(SLIP);
  const { codeReader } = await freshly();
  const read = await codeReader();
  expect(await codeReader()).toBe(read);
  expect(await read(videoOf(0))).toBeUndefined();
  expect(await read(videoOf(800))).toBe(SLIP);
  jest.restoreAllMocks();
  cameraSees(undefined);
  const { codeReader: another } = await freshly();
  expect(await (await another())(videoOf(800))).toBeUndefined();
});

test("the camera is watched until it sees a code, and let go with the page", async () => {
  const stopped = jest.fn();
  const stream = { getTracks: () => [{ stop: stopped }] };
  Object.assign(navigator, { mediaDevices: { getUserMedia: async () => stream } });
  jest.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue(undefined);
  const seen: (string | undefined)[] = [undefined, SLIP, SLIP];
  class Knows {
    async detect() {
      const rawValue = seen.shift();
      return rawValue ? [{ rawValue }] : [];
    }
  }
  Object.assign(globalThis, { BarcodeDetector: Knows });
  const told = jest.fn();
  const { unmount } = renderIn("zh", <ScanStep onCode={told} onType={() => undefined} />);
  await act(async () => void (await new Promise((done) => setTimeout(done, 500))));
  expect(told.mock.calls).toEqual([[SLIP]]);
  expect(screen.getByRole("status")).toBeVisible();
  unmount();
  expect(stopped).toHaveBeenCalledTimes(1);
});
