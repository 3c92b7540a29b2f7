import { Text, View } from "@react-pdf/renderer";
import type { ApplicationFormProps } from "./props";
import { Blank, Label, Row, Section, Tick, Ticks } from "../sheet/parts";
import { fittingSize, yearMonthDay } from "../sheet/typesetting";
import { type Word, word } from "../sheet/words";

const VISA_PURPOSES: readonly Word[] = [
  "visit",
  "tourism",
  "trade",
  "familyVisit",
  "journalistShort",
  "privateShort",
  "studyShort",
  "talent",
  "transit",
  "crew",
];
const STAY_PURPOSES: readonly Word[] = [
  "visaFree",
  "seaman",
  "renunciation",
  "humanitarian",
  "other",
  "reissue",
];
const OTHER_DOCUMENTS: readonly Word[] = ["travelPermit", "exitEntryPermit", "workStudy"];
const UNCHANGED: readonly Word[] = [
  "changeIssuePlace",
  "changePurpose",
  "changeAddress",
  "changeEmployer",
  "other",
];

const empty = (names: readonly Word[]) => names.map((name) => <Tick key={name} name={name} />);

/** Sections 5, 6 and 8 belong to other businesses; the official form carries them, and here they stay empty. */
const ForOtherBusinesses = () => (
  <>
    <Section number={5}>
      <Ticks heading="visaOnly">
        {empty(VISA_PURPOSES)}
        {empty(["groupSeparation", "groupVisa", "renew", "reissue"])}
        <Blank name="stayUntil" width={62} />
        <Blank name="entries" width={34} />
        <Blank name="stayDays" width={34} />
        <Blank name="enterBefore" width={62} />
      </Ticks>
    </Section>
    <Section number={6}>
      <Ticks heading="stayOnly">
        {empty(STAY_PURPOSES)}
        <Blank name="stayUntil" width={70} />
      </Ticks>
    </Section>
  </>
);

/** Sections 5–10: what is applied for, what changes, notes. */
export const SectionsAboutThePermit = ({ form }: { form: ApplicationFormProps }) => (
  <>
    <ForOtherBusinesses />
    <Section number={7}>
      <Ticks heading="residenceOnly">
        <Tick name="employee" />
        <Tick name="student" />
        <Tick name="journalist" />
        <Tick name="reunion" />
        <Tick name="personalAffair" on />
        <Tick name="renew" on={form.ticks.includes("renew")} />
        <Tick name="reissue" on={form.ticks.includes("reissue")} />
        <Blank name="residenceUntil" value={yearMonthDay(form.requestedUntil)} width={84} />
      </Ticks>
    </Section>
    <Section number={8}>
      <Ticks heading="otherDocuments">{empty(OTHER_DOCUMENTS)}</Ticks>
    </Section>
    <Section number={9}>
      <Ticks heading="changeOf">
        <Tick name="changeName" on={form.changes.includes("name")} />
        <Tick name="changePassport" on={form.changes.includes("passportNo")} />
        {empty(UNCHANGED)}
        <Blank name="changeDependents" width={40} />
      </Ticks>
    </Section>
    <Section number={10}>
      <Row last>
        <View style={{ padding: 3, minHeight: 54, width: 526 }}>
          <Label text={word("notes")} />
          <Text
            style={{ fontSize: fittingSize(form.notes, 510, 3, 8, 32), marginTop: 1.5, lineHeight: 1.25 }}
          >
            {form.notes}
          </Text>
        </View>
      </Row>
    </Section>
  </>
);
