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

const glyphs = new Map<string, Promise<{ data: Buffer; width: number; height: number }>>();

const glyph = (letter: string) => {
  const known =
    glyphs.get(letter) ??
    sharp({ text: drawn(letter, { size: 26 }) })
      .png()
      .toBuffer({ resolveWithObject: true })
      .then(({ data, info }) => ({ data, width: info.width, height: info.height }));
  glyphs.set(letter, known);
  return known;
};

const CELL = { width: 19, height: 30 };

/** A line of a machine readable zone: every letter in the middle of a cell of one width. */
export const machineLine = async (line: string, left: number, top: number): Promise<OverlayOptions[]> =>
  Promise.all(
    [...line].map(async (letter, index) => {
      const { data, width, height } = await glyph(letter);
      return {
        input: data,
        left: left + index * CELL.width + Math.round((CELL.width - width) / 2),
        top: top + Math.round((CELL.height - height) / 2),
      };
    }),
  );
