import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sharp, { type CreateText, type OverlayOptions } from "sharp";

const require = createRequire(import.meta.url);
const fonts = dirname(require.resolve("@expo-google-fonts/noto-sans-sc/package.json"));
/** The font of the PDFs: Chinese characters appear whatever fonts the machine has. */
const FONT_FILE = join(fonts, "400Regular", "NotoSansSC_400Regular.ttf");

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[char] ?? "");

interface Look {
  /** Pixels a letter is high, about. */
  readonly size: number;
  readonly colour?: string;
  /** Per cent of covering; 100 when absent. */
  readonly opacity?: number;
  /** Pixels at which a line breaks. */
  readonly width?: number;
}

const drawn = (text: string, { size, colour = "#1f2937", opacity = 100, width }: Look): CreateText => ({
  text: `<span foreground="${colour}" fgalpha="${opacity}%">${escape(text)}</span>`,
  font: `Noto Sans SC ${size}`,
  fontfile: FONT_FILE,
  dpi: 72,
  rgba: true,
  ...(width ? { width, wrap: "word-char" } : {}),
});

export type Lettering = Look & { readonly text: string; readonly left: number; readonly top: number };

/** A text as a layer to be laid over a picture. */
export const lettered = ({ text, left, top, ...look }: Lettering): OverlayOptions => ({
  input: { text: drawn(text, look) },
  left,
  top,
});

let mark: Promise<Buffer> | undefined;

const drawMark = (): Promise<Buffer> =>
  sharp({ text: drawn("样本 SAMPLE", { size: 84, colour: "#dc2626", opacity: 30 }) })
    .rotate(-28, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();

/** 样本 SAMPLE, slanted and translucent: nobody can take such a paper for a real one. Drawn once. */
export const sampleMark = (): Promise<Buffer> => (mark ??= drawMark());

interface Glyph {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

const glyphs = new Map<string, Promise<Glyph>>();

/** As in OCR-B, in which passports are printed: a bare stroke among letters of one width is read as none. */
const SERIFED_I = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="11" height="19"><path d="M0 0h11v2H6.8v15H11v2H0v-2h4.2V2H0z" fill="#1f2937"/></svg>`,
);

const glyph = (letter: string): Promise<Glyph> => {
  const known =
    glyphs.get(letter) ??
    (letter === "I" ? sharp(SERIFED_I) : sharp({ text: drawn(letter, { size: 26 }) }))
      .raw()
      .toBuffer({ resolveWithObject: true })
      .then(({ data, info }) => ({ pixels: data, width: info.width, height: info.height }));
  glyphs.set(letter, known);
  return known;
};

const CELL = { width: 19, height: 30 };
const CHANNELS = 4;

export interface Typed {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** Lines in letters of one width, as passports are printed, on a transparent layer of the picture's size. Letters are
 *  drawn once and copied, which is what makes many passports quick. */
export const typed = async (
  lines: readonly Typed[],
  { width, height }: { width: number; height: number },
): Promise<OverlayOptions> => {
  const layer = Buffer.alloc(width * height * CHANNELS);
  for (const { text, left, top } of lines)
    for (const [column, letter] of [...text].entries()) {
      if (letter === " ") continue;
      const { pixels, ...size } = await glyph(letter);
      const x = left + column * CELL.width + Math.round((CELL.width - size.width) / 2);
      // An apostrophe hangs from the top of the line, everything else stands in its middle.
      const y = top + (letter === "'" ? 2 : Math.round((CELL.height - size.height) / 2));
      const bytes = size.width * CHANNELS;
      for (let row = 0; row < size.height; row += 1)
        pixels.copy(layer, ((y + row) * width + x) * CHANNELS, row * bytes, (row + 1) * bytes);
    }
  return { input: layer, raw: { width, height, channels: CHANNELS }, left: 0, top: 0 };
};
