import { readMrz } from "@/lib/domain/people/mrz";
import { byPlace, linesInReading, wrongPartOf } from "@/lib/domain/people/mrz-places";
import { machineReadableZone } from "@/prisma/seed/pictures/machine-readable";

const FIRST = "P<KORKIM<<MINJI".padEnd(44, "<");
const SECOND = "M465303627KOR8804123F3109155<<<<<<<<<<<<<<<0";
const put = (at: number, sign: string): string => SECOND.slice(0, at) + sign + SECOND.slice(at + 1);

test("right lines stay as they are", () => {
  expect(byPlace([FIRST, SECOND])).toEqual([FIRST, SECOND]);
  expect(wrongPartOf([FIRST, SECOND])).toBeUndefined();
});

test.each([
  ["a date", SECOND.replace("8804123", "BB04I23")],
  ["a check digit", put(43, "O")],
  ["the country", SECOND.replace("KOR", "K0R")],
])("look-alikes are put right in %s", (_, second) => {
  expect(byPlace([FIRST, second])).toEqual([FIRST, SECOND]);
});

test("nothing is guessed in the number, which has both", () => {
  const second = SECOND.replace("M4653036", "M46S3036");
  expect(byPlace([FIRST, second])).toEqual([FIRST, second]);
  expect(wrongPartOf([FIRST, second])).toBe("passportNo");
});

test("names have no digits", () => {
  expect(byPlace([FIRST.replace("MINJI", "M1NJ1"), SECOND])[0]).toBe(FIRST);
});

test("typed lines are corrected too", async () => {
  const typed = `${FIRST.replace("MINJI", "M1NJI")}\n${SECOND.replace("8804123", "88O4I23")}`;
  expect(await readMrz(typed, "2026-11-23")).toMatchObject({ givenName: "MINJI", birthDate: "1988-04-12" });
});

test.each([
  ["passportNo", put(3, "9")],
  ["birthDate", put(14, "7")],
  ["passportExpiresOn", put(22, "7")],
  ["whole", put(43, "7")],
])("a wrong check digit is named: %s", (part, second) => {
  expect(wrongPartOf([FIRST, second])).toBe(part);
});

// As tesseract.js read a drawn page at several sizes.
test.each([
  `42US1UVUJ10\n${"P<KORKIM<<MINJI<<<<<<<<<<<<<<<<I<<K<<I<KL<LKLK<L<L<"}\n${SECOND}\n`,
  `P<KORKIM<<MINJI<<<<<<<<<<<<<<<<K<<K<<<<<<K<<<<<\nM465303627KOR8804123F3109155<<<<<<<<<<<<<<<`,
  `P<KORKIM<<MINJI<<<<\nM465303627KOR8804123F3109155<<<<<<<<<<<<O`,
])("the lines are found in a reading (%#)", (text) => {
  expect(linesInReading(text)).toEqual([FIRST, SECOND]);
});

test("long names and used-up optional places are left alone", () => {
  const [first] = machineReadableZone({
    familyName: "VAN DER BERG",
    givenName: "WILLIAM JACOB ALEXANDER",
    passportNo: "LM5012340",
    printedNationality: "NLD",
    gender: "M",
    birthDate: "1988-04-12",
    passportExpiresOn: "2031-09-15",
  });
  const second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
  expect(linesInReading(`${first}\n${second}`)).toEqual([first, second]);
});

test.each(["", "SAMPLE\nPASSPORT", `${FIRST}\nM46530362`, `KIM<<MINJI<<<<<<<<<<<<<<<<\n${SECOND}`])(
  "nothing is made of %j",
  (text) => {
    expect(linesInReading(text)).toBeUndefined();
  },
);
