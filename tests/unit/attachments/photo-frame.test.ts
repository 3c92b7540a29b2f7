import {
  fittingWriting,
  heightOf,
  mostZoom,
  PHOTO_ASPECT,
  type Writing,
  withinPicture,
} from "@/lib/domain/attachments/photo-frame";
import { PHOTO_RULES } from "@/lib/domain/attachments/photo-rules";

const { minBytes, maxBytes, minWidth, minHeight } = PHOTO_RULES;
const PICTURE = { width: 4000, height: 3000 };

test("the frame has the proportion of the smallest photo allowed, at every width", () => {
  expect(PHOTO_ASPECT).toBe(354 / 472);
  for (const width of [354, 420, 480, 600]) expect(heightOf(width)).toBe((width * 4) / 3);
});

test("one zooms in until the frame holds exactly as many pixels as a photo needs, and never out of the picture", () => {
  expect(mostZoom({ width: 708, height: 3000 })).toBe(2);
  expect(mostZoom({ width: 3000, height: 944 })).toBe(2);
  expect(mostZoom({ width: 354, height: 472 })).toBe(1);
  expect(mostZoom({ width: 200, height: 260 })).toBe(1);
});

test.each([
  ["inside, it is rounded", { x: 10.4, y: 20.6, width: 354.3, height: 472.4 }, [10, 21, 354, 472]],
  [
    "beyond the left and upper edge, it is moved",
    { x: -3, y: -0.6, width: 354, height: 472 },
    [0, 0, 354, 472],
  ],
  [
    "beyond the right and lower edge, it is moved",
    { x: 3999, y: 2999, width: 354, height: 472 },
    [3646, 2528, 354, 472],
  ],
  ["larger than the picture, it is cut", { x: 5, y: 5, width: 5000, height: 4000 }, [0, 0, 4000, 3000]],
  ["never empty", { x: 5, y: 5, width: 0, height: 0.2 }, [5, 5, 1, 1]],
])("a part of the picture: %s", (_, part, expected) => {
  const { x, y, width, height } = withinPicture(part, PICTURE);
  expect([x, y, width, height]).toEqual(expected);
});

/** A picture that weighs `perPixel` bytes a pixel at full quality, and less below it. */
const weighing = (perPixel: number) => {
  const tried: Writing[] = [];
  const write = async (way: Writing) => {
    tried.push(way);
    return { ...way, bytes: Math.round(way.width * heightOf(way.width) * perPixel * way.quality ** 4) };
  };
  return { tried, write };
};

test.each([0.05, 0.1, 0.3, 0.6, 1, 2, 4, 6])(
  "a picture of %d bytes a pixel comes to lie within the rule",
  async (perPixel) => {
    const { write } = weighing(perPixel);
    const written = await fittingWriting(3000, write);
    expect(written?.bytes).toBeGreaterThanOrEqual(minBytes);
    expect(written?.bytes).toBeLessThanOrEqual(maxBytes);
    expect(written?.width).toBeGreaterThanOrEqual(minWidth);
    expect(heightOf(written?.width ?? 0)).toBeGreaterThanOrEqual(minHeight);
  },
);

test("the largest comes first, at the best quality that fits", async () => {
  const { write } = weighing(0.3);
  expect(await fittingWriting(3000, write)).toMatchObject({ width: 600, quality: 0.95 });
  const { write: heavy } = weighing(0.35);
  expect(await fittingWriting(3000, heavy)).toMatchObject({ width: 600, quality: 0.9 });
});

test("a photo is not enlarged beyond the pixels there are", async () => {
  const { tried, write } = weighing(0.5);
  await fittingWriting(430, write);
  expect(Math.max(...tried.map(({ width }) => width))).toBe(420);
});

test("unless it would be too light", async () => {
  const { write } = weighing(0.1);
  expect(await fittingWriting(354, write)).toMatchObject({ width: 600, quality: 1 });
});

test("an empty picture fits in no way, and one of noise alone in none either", async () => {
  expect(await fittingWriting(3000, weighing(0.001).write)).toBeUndefined();
  expect(await fittingWriting(3000, weighing(60).write)).toBeUndefined();
});
