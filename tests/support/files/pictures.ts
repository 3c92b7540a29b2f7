import { deflateSync } from "node:zlib";
import sharp from "sharp";

interface PictureFacts {
  readonly width?: number;
  readonly height?: number;
  readonly background?: string;
  /** JPEG quality; noise keeps the file from shrinking to nothing. */
  readonly quality?: number;
  readonly noise?: number;
}

/** A portrait-like JPEG on a plain background; noise makes it as heavy as a camera's picture. */
export const aPicture = async (facts: PictureFacts = {}): Promise<Buffer> => {
  const { width = 420, height = 560, background = "#4a86d8", quality = 92, noise = 10 } = facts;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${background}"/>
    <circle cx="${width / 2}" cy="${height * 0.42}" r="${width * 0.24}" fill="#e0b896"/>
    <ellipse cx="${width / 2}" cy="${height}" rx="${width * 0.42}" ry="${height * 0.3}" fill="#333c55"/></svg>`;
  const grain = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: noise },
    },
  })
    .png()
    .toBuffer();
  return sharp(Buffer.from(head))
    .composite([{ input: grain, blend: "soft-light" }])
    .flatten()
    .jpeg({ quality })
    .toBuffer();
};

/** A photo that satisfies every rule of the guide. */
export const aGoodPhoto = (): Promise<Buffer> => aPicture();

/** The check sum of PNG chunks; node:zlib has one only from Node 22 on. */
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
};

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** A well-formed white PNG of `side` × `side` one-bit pixels; small as a file, large once decoded. */
export const aHugePng = (side: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = Buffer.alloc((1 + Math.ceil(side / 8)) * side, 0xff);
  for (let row = 0; row < side; row += 1) rows[row * (1 + Math.ceil(side / 8))] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};
