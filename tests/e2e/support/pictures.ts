import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import sharp from "sharp";

const portrait = (width: number, height: number, background: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${background}"/>` +
      `<circle cx="${width / 2}" cy="${height * 0.42}" r="${width * 0.22}" fill="#c9a184"/><ellipse cx="${width / 2}" cy="${height}" rx="${width * 0.42}" ry="${height * 0.3}" fill="#26324a"/></svg>`,
  );

/** Noise makes a drawn face as heavy as a photographed one. */
const grainy = async (
  width: number,
  height: number,
  background: string,
  quality: number,
): Promise<Buffer> => {
  const noise = {
    create: {
      width,
      height,
      channels: 3 as const,
      background: "#000",
      noise: { type: "gaussian" as const, mean: 128, sigma: 12 },
    },
  };
  const grain = await sharp(noise).png().toBuffer();
  return sharp(portrait(width, height, background))
    .composite([{ input: grain, blend: "soft-light" }])
    .jpeg({ quality })
    .toBuffer();
};

/** An invented applicant's photo that keeps the guide's three rules. */
export const goodPhoto = () => grainy(420, 560, "#5b8fd6", 88);
export const smallPhoto = () => grainy(200, 260, "#5b8fd6", 95);
export const whitePhoto = () => grainy(420, 560, "#e4e4e4", 96);
export const heavyPhoto = () => grainy(1600, 2100, "#5b8fd6", 98);

/** What a phone's camera takes of somebody before a blue wall: 12 megapixels, as a PNG of some ten megabytes, more than a file may have. */
export const phonePicture = async (): Promise<Buffer> => {
  const [width, height] = [3000, 4000];
  const pixels = await sharp(portrait(width, height, "#5b8fd6"))
    .removeAlpha()
    .raw()
    .toBuffer();
  // Grain in the lowest bits: light to look at, heavy to store.
  let state = 1;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    if (at % 3 === 0) pixels[at] = (pixels[at] ?? 0) ^ ((state >> 16) & 31);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 4 })
    .toBuffer();
};

export const scannedPage = (text: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1240"><rect width="100%" height="100%" fill="#fbf8ef"/><text x="450" y="300" font-size="46" text-anchor="middle">${text}</text><text x="450" y="620" font-size="64" text-anchor="middle" fill="#99a">SAMPLE</text></svg>`,
    ),
  )
    .jpeg({ quality: 80 })
    .toBuffer();

export const scannedPdf = async (pages: number): Promise<Buffer> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page++)
    pdf.addPage([595, 842]).drawText(`SAMPLE page ${page}`, { x: 60, y: 700, size: 24, font });
  return Buffer.from(await pdf.save());
};

/** 256 million pixels in a few kilobytes: what a decompression bomb looks like. */
export const pixelBomb = (): Promise<Buffer> =>
  sharp({
    create: { width: 16_000, height: 16_000, channels: 3, background: "#fff" },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();

export const twelveMegabytes = (): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(12 * 1024 * 1024)]);
