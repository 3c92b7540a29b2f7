import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CropDialog } from "@/components/attachments/crop/CropDialog";
import type { Rectangle, Size } from "@/lib/domain/attachments/photo-frame";
import { wordsIn } from "../support/desk";
import { axeFindings, renderIn, type Locale } from "../support/render";

/** What the fake browser makes of the chosen file; undefined: it cannot read it. */
let picture: Size | undefined;
/** Bytes a written pixel has at full quality. */
let weight = 0.3;
let blue = true;
jest.mock("@/components/attachments/crop/picture-source", () => ({
  SIZES: { background: { width: 88, height: 118 }, sharpness: { width: 354, height: 472 } },
  openPicture: async () => picture && { canvas: { ...picture }, size: picture },
  turned: ({ width, height }: Size) => ({ width: height, height: width }),
  writtenAs: async () => new Blob(["shown"]),
  pixelsOf: (_: unknown, __: Rectangle, { width, height }: Size) => {
    const data = new Uint8ClampedArray(width * height * 4).fill(blue ? 90 : 230);
    for (let at = 2; blue && at < data.length; at += 4) data[at] = 215;
    return { width, height, channels: 4, data };
  },
  writePart: async (_: unknown, __: Rectangle, { width, quality }: { width: number; quality: number }) => {
    const bytes = Math.round(((width * width * 4) / 3) * weight * quality);
    return { blob: new Blob([new Uint8Array(bytes)]), width, height: (width * 4) / 3, bytes };
  },
}));

/** Puts the frame somewhere. */
let frame: ((part: Rectangle) => void) | undefined;
jest.mock("react-easy-crop", () => ({
  __esModule: true,
  default: ({ onCropComplete }: { onCropComplete: (shares: unknown, part: Rectangle) => void }) => {
    frame = (part) => onCropComplete(undefined, part);
    return null;
  },
}));
jest.mock("react-easy-crop/react-easy-crop.css", () => ({}));

beforeEach(() => {
  frame = undefined;
  [picture, weight, blue] = [{ width: 3000, height: 4000 }, 0.3, true];
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  URL.createObjectURL = () => "blob:shown";
  URL.revokeObjectURL = () => undefined;
});

const aFile = (bytes = 9_000_000, type = "image/png"): File => {
  const file = new File(["picture"], "DCIM 0001.png", { type });
  Object.defineProperty(file, "size", { value: bytes });
  return file;
};

const show = (locale: Locale, file = aFile()) => {
  const sent: File[] = [];
  let cancelled = 0;
  renderIn(
    locale,
    <CropDialog file={file} onPhoto={(photo) => sent.push(photo)} onCancel={() => cancelled++} />,
  );
  return { sent, say: wordsIn(locale), cancelled: () => cancelled };
};

const framed = async (part: Rectangle = { x: 100, y: 100, width: 1500, height: 2000 }): Promise<void> => {
  await screen.findByRole("slider");
  await waitFor(() => expect(frame).toBeDefined());
  await act(async () => frame?.(part));
};

describe.each(["zh", "en"] as const)("the cropper (%s)", (locale) => {
  test("judges what lies in the frame and sends it as a light JPEG", async () => {
    const { sent, say } = show(locale);
    await framed();
    const use = await screen.findByRole("button", { name: say("attachments.crop.use") });
    await waitFor(() => expect(use).not.toHaveAttribute("aria-disabled"));
    expect(screen.getByText(say("documents.photoVerdicts.blueBackground.ok"))).toBeVisible();
    // A single colour has no edges: it is warned about and may be sent.
    expect(screen.getByText(say("attachments.crop.blurred"))).toBeVisible();
    expect(await axeFindings(document.body)).toEqual([]);
    await userEvent.click(use);
    expect(sent.map(({ name, type }) => [name, type])).toEqual([["DCIM 0001.jpg", "image/jpeg"]]);
    expect(sent[0]?.size).toBeGreaterThanOrEqual(20 * 1024);
    expect(sent[0]?.size).toBeLessThanOrEqual(120 * 1024);
  });

  test("a press while the photo is still judged uses it as soon as it may be", async () => {
    const { sent, say } = show(locale);
    const use = await screen.findByRole("button", { name: say("attachments.crop.use") });
    await userEvent.click(use);
    expect(sent).toEqual([]);
    await framed();
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  test("refuses a frame with too few pixels, and takes it once it has enough", async () => {
    const { sent, say } = show(locale);
    await framed({ x: 0, y: 0, width: 300, height: 400 });
    const use = screen.getByRole("button", { name: say("attachments.crop.use") });
    expect(
      await screen.findByText(
        say("attachments.crop.tooFewPixels", { photoMinWidth: 354, photoMinHeight: 472 }),
      ),
    ).toBeVisible();
    expect(use).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(use);
    expect(sent).toEqual([]);
    await framed({ x: 0, y: 0, width: 354, height: 472 });
    await waitFor(() => expect(use).not.toHaveAttribute("aria-disabled"));
  });

  test("warns about a background that is not blue, and lets it be sent", async () => {
    blue = false;
    const { say } = show(locale);
    await framed();
    expect(await screen.findByText(say("documents.photoVerdicts.blueBackground.failed"))).toBeVisible();
    expect(screen.getByRole("button", { name: say("attachments.crop.use") })).not.toHaveAttribute(
      "aria-disabled",
    );
  });

  test("says that an empty part cannot be saved within the rule", async () => {
    weight = 0.0001;
    const { say } = show(locale);
    await framed();
    expect(
      await screen.findByText(
        say("attachments.crop.noWeightFits", { photoMinKilobytes: 20, photoMaxKilobytes: 120 }),
      ),
    ).toBeVisible();
  });
});

test("a file that keeps the rule may be sent as it is; one that does not may not", async () => {
  picture = { width: 420, height: 560 };
  const file = aFile(60_000, "image/jpeg");
  const { sent } = show("en", file);
  await userEvent.click(await screen.findByRole("button", { name: "Send the file as it is" }));
  expect(sent).toEqual([file]);
});

test("a large one may not", async () => {
  show("en", aFile(9_000_000, "image/jpeg"));
  await framed();
  expect(screen.queryByRole("button", { name: "Send the file as it is" })).toBeNull();
});

test("what this browser cannot read goes to the server, which says why", async () => {
  picture = undefined;
  const file = aFile(3_000_000, "image/heic");
  const { sent } = show("en", file);
  await waitFor(() => expect(sent).toEqual([file]));
});

test("turning keeps the focus where it was, and nothing is sent when it is given up", async () => {
  const { sent, cancelled } = show("en");
  await framed();
  const turn = screen.getByRole("button", { name: "Turn by 90°" });
  await userEvent.click(turn);
  await screen.findByRole("slider");
  expect(turn).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect([sent.length, cancelled()]).toEqual([0, 1]);
});
