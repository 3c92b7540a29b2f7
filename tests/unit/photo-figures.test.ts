import { judgePhoto, PHOTO_RULES, photoKilobytes } from "@/lib/domain/attachments/photo-rules";

const { minBytes, maxBytes } = PHOTO_RULES;
const isTaken = (bytes: number): boolean =>
  judgePhoto({ width: 354, height: 472, format: "jpeg", bytes }).every(({ ok }) => ok);

test.each([
  [20_479, 19.9],
  [20_480, 20],
  [122_880, 120],
  [122_881, 120.1],
])("a photo of %i bytes has %d KB", (bytes, kilobytes) => {
  expect(photoKilobytes(bytes)).toBe(kilobytes);
});

test("no figure lies inside the limits for a photo that does not, nor outside for one that does", () => {
  for (let bytes = 1; bytes < 130_000; bytes += 1) {
    const looksTaken = photoKilobytes(bytes) >= minBytes / 1024 && photoKilobytes(bytes) <= maxBytes / 1024;
    if (looksTaken !== isTaken(bytes))
      throw new Error(`${bytes} bytes look like ${photoKilobytes(bytes)} KB`);
  }
});
