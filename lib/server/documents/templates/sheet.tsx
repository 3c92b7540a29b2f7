import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { Bilingual } from "@/lib/domain/text";
import { INK, LINE, Watermark } from "../sheet/parts";
import { fittingSize } from "../sheet/typesetting";
import { inBoth, PAPER_LANG, word } from "../sheet/words";
import type { TemplateProps } from "./template-kind";

const MARGIN = 44;
const LABEL_WIDTH = 150;
const VALUE_WIDTH = 595.28 - 2 * MARGIN - LABEL_WIDTH - 14;
const ROW_HEIGHT = 29;

/** Chinese with English beneath it. */
const Pair = ({ text, size = 9 }: { text: Bilingual; size?: number }) => (
  <View>
    <Text style={{ fontSize: size, lineHeight: 1.35 }}>{text.zh}</Text>
    <Text style={{ fontSize: size - 1.5, lineHeight: 1.25, color: "#33405C" }}>{text.en}</Text>
  </View>
);

const Row = ({ label, value, height = ROW_HEIGHT }: TemplateProps["rows"][number]) => (
  <View
    style={{ flexDirection: "row", minHeight: height, borderBottomWidth: 0.6, borderColor: LINE }}
    wrap={false}
  >
    <View
      style={{
        width: LABEL_WIDTH,
        paddingHorizontal: 6,
        paddingVertical: 3,
        borderRightWidth: 0.6,
        borderColor: LINE,
      }}
    >
      <Pair text={label} size={8.5} />
    </View>
    <View style={{ width: VALUE_WIDTH + 14, paddingHorizontal: 7, paddingVertical: 4 }}>
      <Text style={{ fontSize: fittingSize(value, VALUE_WIDTH, 1, 10, (height - 8) / 1.2), lineHeight: 1.2 }}>
        {value}
      </Text>
    </View>
  </View>
);

const Sign = ({ name }: { name: Bilingual }) => (
  <View style={{ width: "50%", paddingRight: 20, marginTop: 10 }} wrap={false}>
    <Pair text={name} size={8.5} />
    <View style={{ borderBottomWidth: 0.6, borderColor: LINE, height: 34 }} />
  </View>
);

/** A paper to be signed by hand: one A4 page, Chinese with English beneath. */
export const Sheet = (sheet: TemplateProps) => (
  <Document title={sheet.title.zh} language={PAPER_LANG} creationDate={new Date(sheet.datedAt)}>
    <Page
      size="A4"
      style={{
        paddingHorizontal: MARGIN,
        paddingTop: 40,
        paddingBottom: 24,
        fontFamily: "Noto Sans SC",
        color: INK,
      }}
    >
      {sheet.demo ? <Watermark text={word("demoMark")} /> : null}
      <Text style={{ fontSize: 18, fontWeight: 700, textAlign: "center" }}>{sheet.title.zh}</Text>
      <Text style={{ fontSize: 9.5, textAlign: "center", marginTop: 3, marginBottom: 14 }}>
        {sheet.title.en}
      </Text>
      <Pair text={sheet.to} />
      <View style={{ borderWidth: 1, borderBottomWidth: 0.4, borderColor: LINE, marginTop: 8 }}>
        {sheet.rows.map((row) => (
          <Row key={row.label.en} {...row} />
        ))}
      </View>
      {sheet.statements.map((text) => (
        <View key={text.en} style={{ marginTop: 7 }}>
          <Pair text={text} size={9.5} />
        </View>
      ))}
      <View style={{ flexDirection: "row", flexWrap: "wrap" }}>
        {sheet.signatures.map((name) => (
          <Sign key={name.en} name={name} />
        ))}
      </View>
      <View style={{ marginTop: 14 }}>
        {[
          sheet.note,
          ...(sheet.marked ? [word("markerNote")] : []),
          ...(sheet.demo ? [word("demoNote")] : []),
        ].map((note) => (
          <Text key={note.en} style={{ fontSize: 7, lineHeight: 1.35, color: "#4A5468" }}>
            {inBoth(note)}
          </Text>
        ))}
      </View>
    </Page>
  </Document>
);
