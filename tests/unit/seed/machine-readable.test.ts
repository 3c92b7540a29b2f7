import { readMrz } from "@/lib/domain/people/mrz";
import { machineReadableZone } from "@/prisma/seed/pictures/machine-readable";
import { FAMILIES } from "@/prisma/seed/people/families";

const printed = (nationality: string) => (nationality === "DEU" ? "D" : nationality);

describe("the machine readable lines of invented passports", () => {
  it("are those of the examples that were checked by hand", () => {
    const { kim, gregor, lakshmi } = FAMILIES;
    expect(machineReadableZone({ ...kim, printedNationality: "KOR" })).toEqual([
      "P<KORKIM<<MINJI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
      "M465303627KOR8804123F3109155<<<<<<<<<<<<<<<0",
    ]);
    expect(machineReadableZone({ ...gregor, printedNationality: "D" })).toEqual([
      "P<D<<MUELLER<<GREGOR<<<<<<<<<<<<<<<<<<<<<<<<",
      "C01X00T478D<<5311161M3408308<<<<<<<<<<<<<<<6",
    ]);
    expect(machineReadableZone({ ...lakshmi, printedNationality: "IND" })).toEqual([
      "P<INDLAKSHMI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
      "Z1234567<1IND6001054F3003301<<<<<<<<<<<<<<<4",
    ]);
  });

  it.each(Object.values(FAMILIES))("can be read back for $familyName $givenName", async (family) => {
    const lines = machineReadableZone({ ...family, printedNationality: printed(family.nationality) });
    const { passportNo, nationality, gender, birthDate, passportExpiresOn } = family;
    expect(await readMrz(lines.join("\n"), "2026-11-24")).toMatchObject({
      passportNo,
      nationality,
      gender,
      birthDate,
      passportExpiresOn,
    });
  });
});
