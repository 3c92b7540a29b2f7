import { createRequire } from "node:module";
import { Font, renderToBuffer } from "@react-pdf/renderer";
import { ApplicationForm, type ApplicationFormProps } from "../../../components/pdf/ApplicationForm";
import { Receipt, type ReceiptProps } from "../../../components/pdf/Receipt";
import { hyphenless } from "../../../components/pdf/typesetting";
import { type CharacterTest, markMissing } from "./missing-characters";

// Runs on a worker thread, outside Next and outside "server-only".

export type RenderOrder =
  | { readonly kind: "APPLICATION_FORM"; readonly props: ApplicationFormProps }
  | { readonly kind: "RECEIPT"; readonly props: ReceiptProps };

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
  const canDraw = await (prepared ??= prepare());
  if (order.kind === "RECEIPT") return renderToBuffer(Receipt(markMissing(order.props, canDraw)));
  return renderToBuffer(ApplicationForm(markMissing(order.props, canDraw)));
};
