import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { fittingSize } from "./typesetting";
import type { Bilingual } from "@/lib/domain/text";
import { inBoth, type Word, word } from "./words";

export const INK = "#14213D";
export const LINE = "#444F66";

const styles = StyleSheet.create({
  row: { flexDirection: "row", borderBottomWidth: 0.8, borderColor: LINE },
  number: {
    width: 15,
    borderRightWidth: 0.8,
    borderColor: LINE,
    alignItems: "center",
    justifyContent: "center",
  },
  content: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  cell: { borderRightWidth: 0.8, borderColor: LINE, paddingHorizontal: 3, paddingTop: 1.5, paddingBottom: 2 },
  label: { flexDirection: "row", alignItems: "baseline" },
  tick: { flexDirection: "row", alignItems: "center", marginRight: 7, paddingVertical: 2.2 },
  box: { width: 7, height: 7, borderWidth: 0.7, borderColor: INK, marginRight: 2.5 },
});

/** 标签 Label, Chinese first, English small beside it. */
export const Label = ({ text, size = 7 }: { text: Bilingual; size?: number }) => (
  <View style={styles.label}>
    <Text style={{ fontSize: size, fontWeight: 700 }}>{text.zh}</Text>
    <Text style={{ fontSize: size - 1.2, marginLeft: 2.5 }}>{text.en}</Text>
  </View>
);

interface CellProps {
  readonly name: Word;
  readonly value?: string;
  readonly width: number;
  readonly last?: boolean;
  readonly height?: number;
}

/** What is left for the answer below the label. */
const roomOf = (height: number): number => (height - 14) / 1.2;

/** A label with what was answered below it, in the largest size that fits. */
export const Cell = ({ name, value = "", width, last = false, height = 28 }: CellProps) => (
  <View style={[styles.cell, { width, minHeight: height }, ...(last ? [{ borderRightWidth: 0 }] : [])]}>
    <Label text={word(name)} />
    <Text
      style={{
        fontSize: fittingSize(value, width - 8, 1, 9, roomOf(height)),
        marginTop: 2,
        lineHeight: 1.2,
      }}
    >
      {value}
    </Text>
  </View>
);

/** A box with its words; ticked boxes are drawn, because fonts disagree about ☑. */
export const Tick = ({ on = false, name, size = 7 }: { on?: boolean; name: Word; size?: number }) => (
  <View style={styles.tick}>
    <View style={styles.box}>
      {on ? (
        <View
          style={{ position: "absolute", left: 1, top: 1, width: 3.6, height: 3.6, backgroundColor: INK }}
        />
      ) : null}
    </View>
    <Text style={{ fontSize: size }}>{word(name).zh}</Text>
    <Text style={{ fontSize: size - 1.2, marginLeft: 2 }}>{word(name).en}</Text>
  </View>
);

/** A row of the form; with a number it begins one of its ten sections. */
export const Row = ({ children, last = false }: { children: ReactNode; last?: boolean }) => (
  <View style={[styles.row, ...(last ? [{ borderBottomWidth: 0 }] : [])]}>{children}</View>
);

/** One of the ten sections: its number in the margin, its rows beside it. */
export const Section = ({ number, children }: { number: number; children: ReactNode }) => (
  <View style={styles.row} wrap={false}>
    <View style={styles.number}>
      <Text style={{ fontSize: 8, fontWeight: 700 }}>{number}</Text>
    </View>
    <View style={styles.content}>{children}</View>
  </View>
);

/** Boxes in a line that wraps, after an optional heading. */
export const Ticks = ({ heading, children }: { heading?: Word; children: ReactNode }) => (
  <View
    style={{
      flexDirection: "row",
      flexWrap: "wrap",
      alignItems: "center",
      paddingHorizontal: 3,
      paddingVertical: 1,
    }}
  >
    {heading ? (
      <View style={{ marginRight: 8 }}>
        <Label text={word(heading)} />
      </View>
    ) : null}
    {children}
  </View>
);

/** A label with a line to write on, filled when `value` is given. */
export const Blank = ({ name, value = "", width }: { name: Word; value?: string; width: number }) => (
  <View style={{ flexDirection: "row", alignItems: "flex-end", marginRight: 8, paddingVertical: 2.2 }}>
    <Label text={word(name)} />
    <View style={{ width, borderBottomWidth: 0.5, borderColor: LINE, marginLeft: 3, minHeight: 9 }}>
      <Text style={{ fontSize: fittingSize(value, width, 1, 8.5), textAlign: "center" }}>{value}</Text>
    </View>
  </View>
);

/** Words across the page behind everything: 草稿 DRAFT, 演示 DEMO. */
export const Watermark = ({ text }: { text: Bilingual }) => (
  <View
    style={{
      position: "absolute",
      top: 330,
      left: 0,
      right: 0,
      alignItems: "center",
      transform: "rotate(-32deg)",
    }}
    fixed
  >
    <Text style={{ fontSize: 88, fontWeight: 700, color: "#E9ECF2" }}>{inBoth(text)}</Text>
  </View>
);
