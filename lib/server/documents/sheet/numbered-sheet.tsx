import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { SheetProps } from "../document-kind";
import { INK, Label, Watermark } from "./parts";
import { VerifyMark } from "./verify-mark";
import { inBoth, PAPER_LANG, type Word, word } from "./words";

const PAGE = {
  padding: 44,
  paddingTop: 36,
  paddingBottom: 20,
  fontFamily: "Noto Sans SC",
  fontSize: 10,
  color: INK,
} as const;

interface NumberedSheetProps {
  readonly sheet: SheetProps & { readonly number: string };
  readonly title: Word;
  /** What its number is called. */
  readonly numberName: Word;
  readonly children: ReactNode;
}

/** A paper the office issues under a number: one A4 page with its title and number above, and below in small print what
 *  must be known of a demo's or of an incomplete print. */
export const NumberedSheet = ({ sheet, title, numberName, children }: NumberedSheetProps) => (
  <Document
    title={`${word(title).zh} ${sheet.number}`}
    language={PAPER_LANG}
    creationDate={new Date(sheet.datedAt)}
  >
    <Page size="A4" style={PAGE}>
      <VerifyMark url={sheet.verify} left={PAGE.padding} top={PAGE.paddingTop - 6} />
      {sheet.demo ? <Watermark text={word("demoMark")} /> : null}
      <Text style={{ fontSize: 20, fontWeight: 700, textAlign: "center", letterSpacing: 2 }}>
        {word(title).zh}
      </Text>
      <Text style={{ fontSize: 9.5, textAlign: "center", marginTop: 4 }}>{word(title).en}</Text>
      <View style={{ flexDirection: "row", justifyContent: "center", marginTop: 14, alignItems: "baseline" }}>
        <Label text={word(numberName)} size={10} />
        <Text style={{ fontSize: 13, fontWeight: 700, marginLeft: 8, letterSpacing: 0.5 }}>
          {sheet.number}
        </Text>
      </View>
      {children}
      <View style={{ marginTop: 10 }}>
        {[...(sheet.marked ? [word("markerNote")] : []), ...(sheet.demo ? [word("demoNote")] : [])].map(
          (note) => (
            <Text key={note.en} style={{ fontSize: 7, color: "#4A5468" }}>
              {inBoth(note)}
            </Text>
          ),
        )}
      </View>
    </Page>
  </Document>
);
