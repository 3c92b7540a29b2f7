import { readMrz } from "@/lib/domain/people/mrz";

const today = "2026-11-23";
const MINJI = "P<KORKIM<<MINJI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nM465303627KOR8804123F3109155<<<<<<<<<<<<<<<0";
const SPECIMEN = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

/** Recomputes nothing: sex stands outside every check digit. */
const withSex = (mrz: string, sex: string): string => mrz.slice(0, 65) + sex + mrz.slice(66);

describe("the two lines of a passport", () => {
  it("fill the form", async () => {
    expect(await readMrz(MINJI, today)).toEqual({
      familyName: "KIM",
      givenName: "MINJI",
      passportNo: "M46530362",
      nationality: "KOR",
      gender: "F",
      birthDate: "1988-04-12",
      passportExpiresOn: "2031-09-15",
    });
  });

  it("are read through pasted spaces, lower case and lost line breaks", async () => {
    const pasted = ` ${MINJI.toLowerCase().replace("\n", "  ")} `;
    expect((await readMrz(pasted, today))?.passportNo).toBe("M46530362");
  });

  it.each([
    [
      "a child",
      "P<GBROCONNOR<<LIAM<JAMES<<<<<<<<<<<<<<<<<<<<\n5123456789GBR1809303M2809296<<<<<<<<<<<<<<<6",
      { familyName: "OCONNOR", givenName: "LIAM JAMES", birthDate: "2018-09-30" },
    ],
    [
      "Germany's single letter",
      "P<D<<MUELLER<<GREGOR<<<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<5311161M3408308<<<<<<<<<<<<<<<6",
      { nationality: "DEU", birthDate: "1953-11-16" },
    ],
    [
      "a person with one name",
      "P<INDLAKSHMI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nZ1234567<1IND6001054F3003301<<<<<<<<<<<<<<<4",
      { familyName: "LAKSHMI", givenName: "", passportNo: "Z1234567" },
    ],
    [
      "the letters PP",
      "PPCANTREMBLAY<<JEAN<LUC<<<<<<<<<<<<<<<<<<<<<\nAB123456<4CAN5804199M3304189<<<<<<<<<<<<<<<6",
      { familyName: "TREMBLAY", nationality: "CAN" },
    ],
  ])("may be those of %s", async (_, mrz, expected) => {
    expect(await readMrz(mrz, today)).toMatchObject(expected);
  });

  it("may give sex X or leave it open", async () => {
    expect((await readMrz(withSex(MINJI, "X"), today))?.gender).toBe("X");
    expect((await readMrz(withSex(MINJI, "<"), today))?.gender).toBe("X");
  });

  it("may name a state nobody lists, which leaves the nationality to be chosen", async () => {
    expect(await readMrz(SPECIMEN, today)).toMatchObject({
      familyName: "ERIKSSON",
      nationality: "",
      gender: "F",
    });
  });

  it("are refused when a check digit is wrong, when they are cut, or no passport's", async () => {
    expect(await readMrz(MINJI.replace("M46530362", "M46530363"), today)).toBeUndefined();
    expect(await readMrz(MINJI.slice(0, -3), today)).toBeUndefined();
    expect(await readMrz(`I${MINJI.slice(1)}`, today)).toBeUndefined();
    expect(await readMrz("", today)).toBeUndefined();
  });
});
