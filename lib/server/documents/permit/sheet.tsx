import { Image as Picture, Text, View } from "@react-pdf/renderer";
import type { SheetProps } from "../document-kind";
import { NumberedSheet } from "../sheet/numbered-sheet";
import { Cell, Label, LINE, Row } from "../sheet/parts";
import { inBoth, word } from "../sheet/words";

/** Everything the 居留许可 shows; dates are plain dates. */
export interface PermitProps extends SheetProps {
  readonly number: string;
  readonly serial: string;
  /** As in the passport; one of the two may be empty. */
  readonly familyName: string;
  readonly givenName: string;
  /** One of GENDERS. */
  readonly gender: string;
  readonly birthDate: string;
  /** In both languages. */
  readonly nationality: string;
  /** Whole. */
  readonly passportNo: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  /** A data URL (JPEG). */
  readonly photo?: string;
}

/** The photo as it is printed, 33 × 48 mm (domain.md §2.6). */
const PHOTO = { width: 94, height: 136 } as const;
const FULL = 505;
const BESIDE_PHOTO = FULL - PHOTO.width - 16;
const CELL_HEIGHT = 38;

const sexOf = (gender: string): string => {
  return inBoth(word(gender === "M" ? "male" : gender === "F" ? "female" : "otherSex"));
};

const Photo = ({ source }: { source: string | undefined }) => (
  <View
    style={{ width: PHOTO.width + 16, padding: 8, borderRightWidth: 0.8, borderColor: LINE, minHeight: 152 }}
  >
    {source ? <Picture src={source} style={{ ...PHOTO, objectFit: "contain" }} /> : null}
  </View>
);

const Holder = (permit: PermitProps) => {
  const cell = { width: BESIDE_PHOTO / 2, height: CELL_HEIGHT };
  return (
    <View style={{ width: BESIDE_PHOTO }}>
      <Row>
        <Cell name="familyName" value={permit.familyName} {...cell} />
        <Cell name="givenName" value={permit.givenName} {...cell} last />
      </Row>
      <Row>
        <Cell name="sex" value={sexOf(permit.gender)} {...cell} />
        <Cell name="birthDate" value={permit.birthDate} {...cell} last />
      </Row>
      <Row>
        <Cell name="nationality" value={permit.nationality} {...cell} />
        <Cell name="passportNo" value={permit.passportNo} {...cell} last />
      </Row>
      <Row last>
        <Cell
          name="residenceReason"
          value={inBoth(word("personalAffair"))}
          {...cell}
          width={BESIDE_PHOTO}
          last
        />
      </Row>
    </View>
  );
};

/** 居留许可: who stays, why, until when, and by which passport. */
export const Sheet = (permit: PermitProps) => (
  <NumberedSheet sheet={permit} title="permitTitle" numberName="permitNumber">
    <View style={{ borderWidth: 1, borderColor: LINE, marginTop: 14 }}>
      <Row>
        <Photo source={permit.photo} />
        <Holder {...permit} />
      </Row>
      <Row>
        <Cell name="validFrom" value={permit.issuedOn} width={FULL / 2} height={CELL_HEIGHT} />
        <Cell name="validUntil" value={permit.validUntil} width={FULL / 2} height={CELL_HEIGHT} last />
      </Row>
      <Row last>
        <Cell name="issuedOn" value={permit.issuedOn} width={FULL / 2} height={CELL_HEIGHT} />
        <Cell name="issuePlace" value={inBoth(word("shenzhen"))} width={FULL / 2} height={CELL_HEIGHT} last />
      </Row>
    </View>
    <View style={{ flexDirection: "row", justifyContent: "space-between", marginTop: 14 }}>
      <View style={{ flexDirection: "row", alignItems: "baseline" }}>
        <Label text={word("serial")} size={9} />
        <Text style={{ fontSize: 9, marginLeft: 6 }}>{permit.serial}</Text>
      </View>
      <View style={{ width: 200, paddingBottom: 40, borderBottomWidth: 0.5, borderColor: LINE }}>
        <Label text={word("issuerSeal")} size={9} />
      </View>
    </View>
  </NumberedSheet>
);
