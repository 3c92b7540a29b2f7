import { Text, View } from "@react-pdf/renderer";
import type { SheetProps } from "../document-kind";
import { NumberedSheet } from "../sheet/numbered-sheet";
import { LINE, Label } from "../sheet/parts";
import { fittingSize } from "../sheet/typesetting";
import type { Bilingual } from "@/lib/domain/text";
import { type Word, word, wordWith } from "../sheet/words";

/** Everything the 受理回执 shows. Dates come formatted in both languages. */
export interface ReceiptProps extends SheetProps {
  readonly number: string;
  readonly serial: string;
  /** What is applied for; the printing thread knows no types. */
  readonly type: Bilingual;
  readonly name: string;
  /** Whole. */
  readonly passportNo: string;
  readonly nationality: string;
  readonly hall: Bilingual;
  readonly acceptedOn: Bilingual;
  readonly validUntil: Bilingual;
  readonly promisedBy: Bilingual;
  readonly provisional: boolean;
  /** RMB; undefined: the window tells. */
  readonly fee?: number;
}

const LABEL_WIDTH = 150;
const VALUE_WIDTH = 507 - LABEL_WIDTH - 14;
/** A name of the longest takes two lines that can be read rather than one that cannot; what follows makes room. */
const [TWO_LINES, TWO_SMALL_LINES] = [19, 15];

interface FactProps {
  readonly name: Word;
  readonly value: string;
  /** The same in English, or an explanation below it. */
  readonly second?: string;
  readonly notes?: readonly Bilingual[];
}

const Fact = ({ name, value, second = "", notes = [] }: FactProps) => (
  <View style={{ flexDirection: "row", borderBottomWidth: 0.6, borderColor: LINE }} wrap={false}>
    <View
      style={{
        width: LABEL_WIDTH,
        paddingHorizontal: 6,
        paddingVertical: 4,
        borderRightWidth: 0.6,
        borderColor: LINE,
      }}
    >
      <Text style={{ fontSize: 9.5, fontWeight: 700 }}>{word(name).zh}</Text>
      <Text style={{ fontSize: 8 }}>{word(name).en}</Text>
    </View>
    <View
      style={{ width: VALUE_WIDTH + 14, paddingHorizontal: 6, paddingVertical: 4, justifyContent: "center" }}
    >
      <Text style={{ fontSize: fittingSize(value, VALUE_WIDTH, 1, 11, TWO_LINES), fontWeight: 700 }}>
        {value}
      </Text>
      {second ? (
        <Text style={{ fontSize: fittingSize(second, VALUE_WIDTH, 1, 8.5, TWO_SMALL_LINES), marginTop: 1 }}>
          {second}
        </Text>
      ) : null}
      {notes.map((note) => (
        <View key={note.en} style={{ marginTop: 2 }}>
          <Text style={{ fontSize: 7.5, color: "#4A5468" }}>{note.zh}</Text>
          <Text style={{ fontSize: 7, color: "#4A5468" }}>{note.en}</Text>
        </View>
      ))}
    </View>
  </View>
);

const Paragraph = ({ text, number }: { text: Bilingual; number?: number }) => (
  <View style={{ flexDirection: "row", marginTop: 3 }}>
    {number ? <Text style={{ fontSize: 9, width: 14 }}>{`${number}.`}</Text> : null}
    <View style={{ flexGrow: 1, flexBasis: 0 }}>
      <Text style={{ fontSize: 9, lineHeight: 1.4 }}>{text.zh}</Text>
      <Text style={{ fontSize: 8, lineHeight: 1.3, color: "#33405C" }}>{text.en}</Text>
    </View>
  </View>
);

const Heading = ({ name }: { name: Word }) => (
  <View style={{ marginTop: 11 }}>
    <Label text={word(name)} size={11} />
  </View>
);

const Facts = ({ receipt }: { receipt: ReceiptProps }) => {
  const provisional = receipt.provisional ? [word("provisional")] : [];
  const fee =
    receipt.fee === undefined ? word("feeAtWindow") : wordWith("feeYuan", { amount: String(receipt.fee) });
  return (
    <View style={{ borderWidth: 1, borderBottomWidth: 0.4, borderColor: LINE, marginTop: 14 }}>
      <Fact name="applicant" value={receipt.name} second={receipt.nationality} />
      <Fact name="passportNo" value={receipt.passportNo} />
      <Fact
        name="business"
        value={`${word("permitOf").zh} · ${receipt.type.zh}`}
        second={`${word("permitOf").en} · ${receipt.type.en}`}
      />
      <Fact name="serial" value={receipt.serial} />
      <Fact name="hall" value={receipt.hall.zh} second={receipt.hall.en} />
      <Fact name="acceptedOn" value={receipt.acceptedOn.zh} second={receipt.acceptedOn.en} />
      <Fact
        name="receiptValidUntil"
        value={receipt.validUntil.zh}
        second={receipt.validUntil.en}
        notes={[word("receiptDays"), ...provisional]}
      />
      <Fact
        name="promised"
        value={receipt.promisedBy.zh}
        second={receipt.promisedBy.en}
        notes={[word("promisedDays")]}
      />
      <Fact name="fee" value={fee.zh} second={fee.en} />
    </View>
  );
};

const SignHere = ({ name }: { name: Word }) => (
  <View style={{ width: "50%", paddingRight: 20 }}>
    <Label text={word(name)} size={9} />
    <View style={{ borderBottomWidth: 0.5, borderColor: LINE, height: 34 }} />
  </View>
);

/** 受理回执 (Reg. art. 18): proof of lawful stay while the passport is kept; one A4 page in both languages. */
export const Sheet = (receipt: ReceiptProps) => (
  <NumberedSheet sheet={receipt} title="receiptTitle" numberName="receiptNumber">
    <Facts receipt={receipt} />
    <Heading name="lawfulTitle" />
    <Paragraph text={word("lawful")} />
    <Heading name="bringTitle" />
    {(["bring1", "bring2", "bring3"] as const).map((name, index) => (
      <Paragraph key={name} text={word(name)} number={index + 1} />
    ))}
    <View style={{ flexDirection: "row", marginTop: 14 }}>
      <SignHere name="officerSign" />
      <SignHere name="officeSeal" />
    </View>
  </NumberedSheet>
);
