import { Text, View } from "@react-pdf/renderer";
import type { ApplicationFormProps } from "./props";
import { Cell, LINE, Label, Row, Section, Tick, Ticks } from "../sheet/parts";
import { fittingSize, yearMonthDay } from "../sheet/typesetting";
import { inBoth, type Word, word } from "../sheet/words";

const COMPANION_ROWS = 2;
const COMPANION_COLUMNS: readonly { readonly name: Word; readonly width: number }[] = [
  { name: "familyName", width: 110 },
  { name: "givenName", width: 130 },
  { name: "sex", width: 60 },
  { name: "birthDate", width: 110 },
  { name: "relation", width: 115 },
];

const sexOf = (code: string): string => {
  const names: Readonly<Record<string, Word>> = { M: "male", F: "female", X: "otherSex" };
  const name = names[code];
  return name ? inBoth(word(name)) : "";
};

const Companions = ({ form }: { form: ApplicationFormProps }) => (
  <View>
    <View style={{ paddingHorizontal: 3, paddingTop: 2 }}>
      <Label text={word("companions")} />
    </View>
    <Row>
      {COMPANION_COLUMNS.map((column) => (
        <View key={column.name} style={{ width: column.width, paddingHorizontal: 3 }}>
          <Label text={word(column.name)} size={6.2} />
        </View>
      ))}
    </Row>
    {Array.from({ length: COMPANION_ROWS }, (_, index) => {
      const companion = form.companions[index];
      // The platform asks for the name as one text; it stands across the two name columns.
      const values = [
        companion?.name,
        "",
        sexOf(companion?.gender ?? ""),
        yearMonthDay(companion?.birthDate ?? ""),
        companion?.relation,
      ];
      return (
        <Row key={index} last={index === COMPANION_ROWS - 1}>
          {COMPANION_COLUMNS.map((column, at) => {
            const width = at === 0 ? column.width + 130 : column.width;
            if (at === 1) return null;
            const value = values[at] ?? "";
            return (
              <View
                key={column.name}
                style={{ width, paddingHorizontal: 3, minHeight: 15, justifyContent: "center" }}
              >
                <Text style={{ fontSize: fittingSize(value, width - 8, 1, 8) }}>{value}</Text>
              </View>
            );
          })}
        </Row>
      );
    })}
  </View>
);

/** Sections 1–4: who applies, the passport, what is held today, who travels on the same passport. */
export const SectionsAboutThePerson = ({ form }: { form: ApplicationFormProps }) => (
  <>
    <Section number={1}>
      <Row>
        <Cell name="familyName" value={form.familyName} width={176} />
        <Cell name="givenName" value={form.givenName} width={206} />
        <Cell name="chineseName" value={form.chineseName} width={144} last />
      </Row>
      <Row>
        <Cell name="nationality" value={form.nationality} width={176} />
        <Cell name="birthPlace" value={form.birthPlace} width={144} />
        <Cell name="birthDate" value={yearMonthDay(form.birthDate)} width={100} />
        <View style={{ width: 106, paddingHorizontal: 3, paddingTop: 1.5 }}>
          <Label text={word("sex")} />
          <View style={{ flexDirection: "row" }}>
            <Tick name="male" on={form.gender === "M"} />
            <Tick name="female" on={form.gender === "F"} />
            {form.gender === "X" ? <Tick name="otherSex" on /> : null}
          </View>
        </View>
      </Row>
      <Row>
        <Cell name="address" value={form.address} width={382} height={34} />
        <Cell name="mobile" value={form.mobile} width={144} last height={34} />
      </Row>
      <Row last>
        <Cell name="employer" value={form.employer} width={302} height={34} />
        <Cell name="contact" value={form.contact} width={224} last height={34} />
      </Row>
    </Section>
    <Section number={2}>
      <Row>
        <Ticks heading="passportType">
          <Tick name="diplomatic" on={form.passportType === "DIPLOMATIC"} />
          <Tick name="service" on={form.passportType === "SERVICE"} />
          <Tick name="ordinary" on={form.passportType === "ORDINARY"} />
          <Tick name="other" on={form.passportType === "OTHER"} />
        </Ticks>
      </Row>
      <Row last>
        <Cell name="passportNo" value={form.passportNo} width={263} />
        <Cell name="validUntil" value={yearMonthDay(form.passportExpiresOn)} width={263} last />
      </Row>
    </Section>
    <Section number={3}>
      <Row>
        <Ticks heading="heldKind">
          <Tick name="visa" on={form.heldKind === "VISA"} />
          <Tick name="stayPermit" on={form.heldKind === "STAY_PERMIT"} />
          <Tick name="residencePermit" on={form.heldKind === "RESIDENCE_PERMIT"} />
        </Ticks>
      </Row>
      <Row last>
        <Cell name="heldNo" value={form.heldNo} width={263} />
        <Cell name="validUntil" value={yearMonthDay(form.heldExpiresOn)} width={263} last />
      </Row>
    </Section>
    <Section number={4}>
      <View style={{ borderColor: LINE }}>
        <Companions form={form} />
      </View>
    </Section>
  </>
);
