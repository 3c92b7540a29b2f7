import sharp from "sharp";
import {
  BACKGROUND_SIZE,
  blueShareOf,
  MIN_SHARPNESS,
  PHOTO_RULES,
  sharpnessOf,
} from "@/lib/domain/attachments/photo-rules";
import { portrait } from "@/prisma/seed/pictures/portraits";

const { minWidth, minHeight } = PHOTO_RULES;

const even = (red: number, green: number, blue: number, channels: 3 | 4) => {
  const { width, height } = BACKGROUND_SIZE;
  const pixel = [red, green, blue, 255].slice(0, channels);
  const data = Array.from({ length: width * height }, () => pixel).flat();
  return { width, height, data, channels };
};

test("the background is judged alike with and without a fourth channel", () => {
  for (const channels of [3, 4] as const) {
    expect(blueShareOf(even(90, 140, 215, channels))).toBe(1);
    expect(blueShareOf(even(230, 230, 230, channels))).toBe(0);
  }
});

test("only the strip along the top and the upper sides counts", () => {
  const picture = even(90, 140, 215, 3);
  const { width, height } = picture;
  for (let y = 6; y < height; y += 1)
    for (let x = 6; x < width - 6; x += 1) picture.data.fill(0, (y * width + x) * 3, (y * width + x) * 3 + 3);
  picture.data.fill(0, Math.ceil(height / 2) * width * 3);
  expect(blueShareOf(picture)).toBe(1);
});

const seen = async (blur: number) => {
  const drawn = sharp(await portrait(0)).resize(minWidth, minHeight);
  const data = await (blur ? drawn.blur(blur) : drawn).removeAlpha().raw().toBuffer();
  return sharpnessOf({ width: minWidth, height: minHeight, data, channels: 3 });
};

test("a portrait is sharp, the same out of focus is not, and an even surface has no edges", async () => {
  expect(await seen(0)).toBeGreaterThan(MIN_SHARPNESS * 2);
  expect(await seen(4)).toBeLessThan(MIN_SHARPNESS / 2);
  expect(sharpnessOf(even(90, 140, 215, 3))).toBe(0);
});
