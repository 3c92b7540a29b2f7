import { createRequire } from "node:module";
import { Font, type DocumentProps, renderToBuffer } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import type { SheetProps } from "./document-kind";
import { hyphenless } from "./sheet/typesetting";
import { type CharacterTest, markMissing } from "./missing-characters";

// Runs on a worker thread, outside Next and outside "server-only".

export interface RenderOrder {
  /** The kind's folder. */
  readonly path: string;
  readonly props: SheetProps;
}

type Sheet = (props: SheetProps) => ReactElement<DocumentProps>;

/** The drawing of a kind, found in its folder: the registry itself reads the database and cannot be loaded here. */
const sheetOf = async (path: string): Promise<Sheet> => {
  const { Sheet } = (await import(`./${path}/sheet.tsx`)) as { Sheet: Sheet };
  return Sheet;
};

const FAMILY = "Noto Sans SC";
const fontFile = (name: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${name}/NotoSansSC_${name}.ttf`);

let prepared: Promise<CharacterTest> | undefined;

/** Registers the fonts once and returns which characters they can draw. */
const prepare = async (): Promise<CharacterTest> => {
  Font.register({
    family: FAMILY,
    fonts: [
      { src: fontFile("400Regular"), fontWeight: 400 },
      { src: fontFile("700Bold"), fontWeight: 700 },
    ],
  });
  Font.registerHyphenationCallback(hyphenless);
  await Font.load({ fontFamily: FAMILY, fontWeight: 400 });
  const data: unknown = Font.getFont({ fontFamily: FAMILY, fontWeight: 400 })?.data;
  const font = data as { hasGlyphForCodePoint?: (codePoint: number) => boolean } | undefined;
  if (!font?.hasGlyphForCodePoint) throw new Error("the font cannot be read");
  return (codePoint) => font.hasGlyphForCodePoint?.(codePoint) ?? false;
};

/** The finished PDF. Characters the font lacks are printed as 〓 and said so on the page. */
export const renderDocument = async (order: RenderOrder): Promise<Uint8Array> => {
  const [canDraw, Sheet] = await Promise.all([(prepared ??= prepare()), sheetOf(order.path)]);
  return renderToBuffer(Sheet(markMissing(order.props, canDraw)));
};
