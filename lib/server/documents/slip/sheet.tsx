import { Link, Path, Svg, Text, View } from "@react-pdf/renderer";
import { encode } from "uqr";
import { type Bilingual, bilingual, type LocalText } from "@/lib/domain/text";
import type { SheetProps } from "../document-kind";
import { NumberedSheet } from "../sheet/numbered-sheet";
import { LINE, Label } from "../sheet/parts";
import { fittingSize } from "../sheet/typesetting";
import { type Word, word, wordWith } from "../sheet/words";

/** Everything the 预约单 shows. Dates come formatted in both languages. */
export interface SlipProps extends SheetProps {
  /** Of the appointment. */
  readonly number: string;
  readonly serial: string;
  readonly type: Bilingual;
  readonly name: string;
  readonly when: Bilingual;
  /** Between which times a number is taken. */
  readonly from: string;
  readonly until: string;
  readonly hall: LocalText;
  readonly address: LocalText;
  /** Empty where nobody wrote it down. */
  readonly travel: LocalText;
  readonly cancelBy: Bilingual;
  readonly bring: readonly Bilingual[];
  /** What the kiosk reads. */
  readonly code: string;
  /** Where the visit is cancelled without a sign-in, with a code to the account's phone. */
  readonly cancelLink: string;
}

/** Points; a module is then about 0.9 mm. */
const CODE_SIZE = 140;
const SHEET_WIDTH = 507;
const FACT_WIDTH = SHEET_WIDTH - CODE_SIZE - 20;
const HALF = (SHEET_WIDTH - 20) / 2;
/** What is too long for one line takes two that can be read rather than one that cannot. */
const [TWO_LINES, TWO_SMALL_LINES] = [18, 16];

/** Small, so that nobody takes it for the kiosk's. */
const LINK_SIZE = 48;

const Matrix = ({ text, width }: { text: string; width: number }) => {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <Svg viewBox={`0 0 ${size} ${size}`} style={{ width, height: width }}>
      <Path d={dark.join("")} fill="#000000" />
    </Svg>
  );
};

const Code = ({ text }: { text: string }) => {
  return (
    <View style={{ width: CODE_SIZE }}>
      <Matrix text={text} width={CODE_SIZE} />
      <Text style={{ fontSize: 8.5, fontWeight: 700, textAlign: "center" }}>{word("slipScan").zh}</Text>
      <Text style={{ fontSize: 7.5, textAlign: "center" }}>{word("slipScan").en}</Text>
    </View>
  );
};

interface FactProps {
  readonly name: Word;
  /** In both languages, or what is the same in each. */
  readonly value: LocalText | string;
  readonly size?: number;
  /** In points; the column beside the kiosk's code unless said otherwise. */
  readonly width?: number;
}

const Fact = ({ name, value, size = 11, width = FACT_WIDTH }: FactProps) => {
  const [first, second] = typeof value === "string" ? [value, ""] : [value.zh, value.en];
  return (
    <View style={{ borderBottomWidth: 0.6, borderColor: LINE, paddingVertical: 3 }} wrap={false}>
      <Label text={word(name)} size={8} />
      <Text
        style={{ fontSize: fittingSize(first, width, 1, size, TWO_LINES), fontWeight: 700, marginTop: 1 }}
      >
        {first}
      </Text>
      {second ? (
        <Text style={{ fontSize: fittingSize(second, width, 1, size - 2, TWO_SMALL_LINES), marginTop: 1 }}>
          {second}
        </Text>
      ) : null}
    </View>
  );
};

const Line = ({ text }: { text: Bilingual }) => (
  <View style={{ marginTop: 4 }}>
    <Text style={{ fontSize: 9, lineHeight: 1.4 }}>{text.zh}</Text>
    <Text style={{ fontSize: 8, lineHeight: 1.3, color: "#33405C" }}>{text.en}</Text>
  </View>
);

/** The size of the Chinese and of the English, and what is left between two papers, for as many papers as stand on the one
 *  page in it. */
const SIZES = [
  { most: 10, chinese: 9, english: 7.5, gap: 3 },
  { most: 13, chinese: 8, english: 6.5, gap: 2 },
  { most: Infinity, chinese: 7, english: 5.5, gap: 1 },
] as const;

/** What to bring, in two columns with boxes to tick; who brings more than most has them in smaller letters. */
const Brought = ({ papers }: { papers: SlipProps["bring"] }) => {
  const { chinese, english, gap } = SIZES.find(({ most }) => papers.length <= most) ?? SIZES[2];
  const box = { width: 9, height: 9, borderWidth: 0.8, borderColor: LINE, marginRight: 6, marginTop: 1 };
  return (
    <View style={{ flexDirection: "row", flexWrap: "wrap", columnGap: 20 }}>
      {papers.map((paper) => (
        <View key={paper.en} style={{ width: HALF, flexDirection: "row", marginTop: gap }} wrap={false}>
          <View style={box} />
          <View style={{ flexGrow: 1, flexBasis: 0 }}>
            <Text style={{ fontSize: chinese }}>{paper.zh}</Text>
            <Text style={{ fontSize: english, color: "#33405C" }}>{paper.en}</Text>
          </View>
        </View>
      ))}
    </View>
  );
};

/** 预约单: one A4 page in both languages with the code the kiosk reads. */
export const Sheet = (slip: SlipProps) => (
  <NumberedSheet sheet={slip} title="slipTitle" numberName="slipNumber">
    <View style={{ flexDirection: "row", marginTop: 10, gap: 20 }}>
      <View style={{ width: FACT_WIDTH }}>
        <Fact name="slipWhen" value={slip.when} size={14} />
        <Fact name="slipHall" value={slip.hall} size={12} />
        <Fact name="slipAddress" value={slip.address} />
        {slip.travel.zh ? <Fact name="slipTravel" value={slip.travel} /> : null}
      </View>
      <Code text={slip.code} />
    </View>
    <View style={{ flexDirection: "row", gap: 20, marginTop: 4 }}>
      <View style={{ width: HALF }}>
        <Fact name="applicant" value={slip.name} width={HALF} />
        <Fact name="serial" value={slip.serial} width={HALF} />
      </View>
      <View style={{ width: HALF }}>
        <Fact
          name="business"
          value={bilingual((language) => `${word("permitOf")[language]} · ${slip.type[language]}`)}
          width={HALF}
        />
        <Fact name="slipCancelBy" value={slip.cancelBy} width={HALF} />
      </View>
    </View>
    {[wordWith("slipCheckIn", { from: slip.from, until: slip.until }), word("slipMissed")].map((line) => (
      <Line key={line.en} text={line} />
    ))}
    <View style={{ flexDirection: "row", alignItems: "center", gap: 8, marginTop: 2 }} wrap={false}>
      <Link src={slip.cancelLink}>
        <Matrix text={slip.cancelLink} width={LINK_SIZE} />
      </Link>
      <View style={{ flexGrow: 1, flexBasis: 0 }}>
        <Line text={word("slipCancelLink")} />
      </View>
    </View>
    <View style={{ marginTop: 6 }}>
      <Label text={word("slipBring")} size={11} />
    </View>
    <Brought papers={[word("slipForm"), ...slip.bring]} />
  </NumberedSheet>
);
