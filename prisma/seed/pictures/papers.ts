import sharp, { type OverlayOptions } from "sharp";
import type { DocumentSlot } from "@/lib/domain/vocabulary";
import english from "@/messages/en/documents.json";
import chinese from "@/messages/zh/documents.json";
import { lettered, sampleMark, typed } from "./lettering";
import { type PassportFacts, machineReadableZone } from "./machine-readable";
import { portrait } from "./portraits";

const PAGE = { width: 720, height: 1018 };
const PASSPORT = { width: 900, height: 640 };

const marked = async (background: Buffer, layers: OverlayOptions[]): Promise<Buffer> => {
  const mark = { input: await sampleMark(), gravity: "centre" };
  return sharp(background)
    .composite([...layers, mark])
    .flatten()
    .jpeg({ quality: 70 })
    .toBuffer();
};

const lines = (): string =>
  Array.from({ length: 14 }, (_, row) => {
    const width = 560 - ((row * 97) % 190);
    return `<rect x="80" y="${270 + row * 38}" width="${width}" height="9" rx="4" fill="#d7dbe0"/>`;
  }).join("");

const sheet = (): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}">
  <rect width="100%" height="100%" fill="#fdfdfb"/>
  <rect x="36" y="36" width="${PAGE.width - 72}" height="${PAGE.height - 72}" fill="none" stroke="#9aa3ad" stroke-width="2"/>
  <line x1="80" y1="220" x2="640" y2="220" stroke="#9aa3ad"/>${lines()}
  <circle cx="560" cy="860" r="84" fill="none" stroke="#c0392b" stroke-width="6" opacity="0.55"/></svg>`);

const drawn = new Map<DocumentSlot, Promise<Buffer>>();

const drawPaper = (slot: DocumentSlot): Promise<Buffer> =>
  marked(sheet(), [
    lettered({ text: chinese.slots[slot].short, left: 80, top: 96, size: 34 }),
    lettered({
      text: english.slots[slot].short,
      left: 80,
      top: 156,
      size: 18,
      colour: "#4b5563",
      width: 560,
    }),
    lettered({ text: "演示样本，不具效力", left: 80, top: 900, size: 18, colour: "#6b7280" }),
  ]);

/** A page that stands for a paper of this slot, marked 样本 SAMPLE; the same for everybody. */
export const paper = (slot: DocumentSlot): Promise<Buffer> => {
  const known = drawn.get(slot) ?? drawPaper(slot);
  drawn.set(slot, known);
  return known;
};

const booklet = (): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${PASSPORT.width}" height="${PASSPORT.height}">
  <rect width="100%" height="100%" fill="#eef3f1"/><rect x="0" y="0" width="100%" height="78" fill="#d7e4df"/>
  <rect x="20" y="20" width="860" height="600" rx="14" fill="none" stroke="#8fa79d" stroke-width="2"/></svg>`);

const LABELS = [
  ["姓 Surname", "familyName"],
  ["名 Given names", "givenName"],
  ["护照号码 Passport No.", "passportNo"],
  ["国籍 Nationality", "printedNationality"],
  ["出生日期 Date of birth", "birthDate"],
  ["性别 Sex", "gender"],
  ["有效期至 Date of expiry", "passportExpiresOn"],
] as const satisfies readonly (readonly [string, keyof PassportFacts])[];

const cellOf = (index: number): { left: number; top: number } => ({
  left: 290 + (index % 2) * 295,
  top: 110 + (index >> 1) * 92,
});

let blank: Promise<Buffer> | undefined;

/** The page with its labels and the mark, before anything is entered. Drawn once. */
const blankBooklet = (): Promise<Buffer> => {
  blank ??= (async () =>
    sharp(booklet())
      .composite([
        lettered({ text: "护照（演示）PASSPORT", left: 44, top: 34, size: 26 }),
        ...LABELS.map(([text], index) => lettered({ text, ...cellOf(index), size: 15, colour: "#54675f" })),
        { input: await sampleMark(), gravity: "centre" },
      ])
      .flatten()
      .png({ compressionLevel: 1 })
      .toBuffer())();
  return blank;
};

const faces = new Map<number, Promise<Buffer>>();

const smallFace = (face: number): Promise<Buffer> => {
  const known =
    faces.get(face) ??
    portrait(face).then((picture) => sharp(picture).resize(210, 280).png({ compressionLevel: 1 }).toBuffer());
  faces.set(face, known);
  return known;
};

/** The information page of an invented passport, with the two machine readable lines and the holder's portrait. */
export const passportPage = async (facts: PassportFacts, face: number): Promise<Buffer> => {
  const entries = LABELS.map(([, name], index) => {
    const { left, top } = cellOf(index);
    return { text: facts[name], left, top: top + 26 };
  });
  const [first, second] = machineReadableZone(facts);
  const zone = [
    { text: first, left: 32, top: 510 },
    { text: second, left: 32, top: 560 },
  ];
  return sharp(await blankBooklet())
    .composite([
      { input: await smallFace(face), left: 50, top: 110 },
      await typed([...entries, ...zone], PASSPORT),
    ])
    .flatten()
    .jpeg({ quality: 70 })
    .toBuffer();
};
