import { compareWithLines } from "@/lib/domain/people/mrz-comparison";
import { machineReadableZone, type PassportFacts } from "@/prisma/seed/pictures/machine-readable";

const TODAY = "2026-11-23";
const MINJI = {
  familyName: "KIM",
  givenName: "MINJI",
  passportNo: "M46530362",
  nationality: "KOR",
  gender: "F",
  birthDate: "1988-04-12",
  passportExpiresOn: "2031-09-15",
};
type Person = typeof MINJI;

const linesOf = (facts: Partial<PassportFacts> = {}): string =>
  machineReadableZone({ ...MINJI, printedNationality: "KOR", ...facts }).join("\n");

/** The points that do not agree. */
const differing = async (typed: Partial<Person>, lines: string): Promise<string[]> => {
  const found = await compareWithLines({ ...MINJI, ...typed }, lines, TODAY);
  if (found.kind === "unreadable") return ["unreadable"];
  return found.points.filter(({ agrees }) => !agrees).map(({ point }) => point);
};

describe("a passport's lines against what was typed", () => {
  it("agree in six points", async () => {
    const found = await compareWithLines(MINJI, linesOf(), TODAY);
    expect(found).toMatchObject({ kind: "compared" });
    if (found.kind === "compared")
      expect(found.points.map(({ agrees }) => agrees)).toEqual(Array(6).fill(true));
  });

  it.each<[string, Partial<Person>]>([
    ["passportNo", { passportNo: "M46530363" }],
    ["name", { givenName: "MINJY" }],
    ["nationality", { nationality: "PRK" }],
    ["birthDate", { birthDate: "1988-12-04" }],
    ["gender", { gender: "M" }],
    ["passportExpiresOn", { passportExpiresOn: "2030-09-15" }],
  ])("differ in %s alone, with both sides told", async (point, typed) => {
    expect(await differing(typed, linesOf())).toEqual([point]);
    const found = await compareWithLines({ ...MINJI, ...typed }, linesOf(), TODAY);
    const told = found.kind === "compared" ? found.points.find((each) => each.point === point) : undefined;
    expect(told?.typed).not.toBe(told?.read);
  });

  it.each([
    ["a wrong check digit", linesOf().replace("M46530362", "M46530368")],
    ["a cut line", linesOf().slice(0, -2)],
    ["no passport's", `I${linesOf().slice(1)}`],
    ["nothing", ""],
  ])("are not read: %s", async (_, lines) => {
    expect(await differing({}, lines)).toEqual(["unreadable"]);
  });

  it("may be pasted in full width, in lower case and in one line", async () => {
    const wide = [...linesOf().replace("\n", "")]
      .map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
      .join("");
    expect(await differing({}, wide)).toEqual([]);
    expect(await differing({}, linesOf().toLowerCase().replace("\n", " "))).toEqual([]);
  });

  it.each<[string, { family: string; given: string }, { family: string; given: string }]>([
    [
      "one name, in the field of the given name",
      { family: "", given: "LAKSHMI" },
      { family: "LAKSHMI", given: "" },
    ],
    ["one name of two words", { family: "SRI MULYANI", given: "" }, { family: "SRI MULYANI", given: "" }],
    [
      "A/L, which the lines part",
      { family: "", given: "RAJU A/L MUTHU" },
      { family: "RAJU A L MUTHU", given: "" },
    ],
    [
      "an apostrophe, which they leave out",
      { family: "O’CONNOR", given: "LIAM" },
      { family: "OCONNOR", given: "LIAM" },
    ],
    [
      "a hyphen, which becomes a gap",
      { family: "SMITH-JONES", given: "ANNE" },
      { family: "SMITH JONES", given: "ANNE" },
    ],
    ["a gap they do not have", { family: "KIM", given: "MIN JI" }, { family: "KIM", given: "MINJI" }],
    ["full-width letters", { family: "ＫＩＭ", given: "ＭＩＮＪＩ" }, { family: "KIM", given: "MINJI" }],
    ["an umlaut spelled out", { family: "MÜLLER", given: "JÖRG" }, { family: "MUELLER", given: "JOERG" }],
    ["an umlaut without its dots", { family: "MÜLLER", given: "ZOË" }, { family: "MULLER", given: "ZOE" }],
    ["a letter of its own", { family: "STRAUß", given: "ÆBBE" }, { family: "STRAUSS", given: "AEBBE" }],
  ])("agree on a name with %s", async (_, { family, given }, read) => {
    const lines = linesOf({ familyName: read.family, givenName: read.given });
    expect(await differing({ familyName: family, givenName: given }, lines)).toEqual([]);
  });

  const LONG = { familyName: "NILAVADHANANANDA", givenName: "CHAYAPA DEJTHAMRONG KRASUANG" };
  it("agree on a name the lines had to cut, and on no other that begins alike", async () => {
    const cut = linesOf(LONG);
    expect(cut.slice(0, 44)).toMatch(/[A-Z]$/);
    expect(await differing(LONG, cut)).toEqual([]);
    expect(await differing({ ...LONG, familyName: "NILAVADHANA" }, cut)).toEqual(["name"]);
    expect(await differing({ ...LONG, givenName: "CHAYA DEJTHAMRONG KRASUANG" }, cut)).toEqual(["name"]);
  });

  it("take a shorter name for another where nothing was cut", async () => {
    expect(await differing({ givenName: "MINJI SOO" }, linesOf())).toEqual(["name"]);
    expect(await differing({ familyName: "MINJI", givenName: "KIM" }, linesOf())).toEqual(["name"]);
  });

  it("know Germany's one letter, and leave a state nobody lists out", async () => {
    const german = linesOf({ printedNationality: "D" });
    expect(await differing({ nationality: "DEU" }, german)).toEqual([]);
    const found = await compareWithLines(MINJI, linesOf({ printedNationality: "UTO" }), TODAY);
    expect(found.kind === "compared" && found.points.map(({ point }) => point)).not.toContain("nationality");
  });

  it("cannot tell a century", async () => {
    expect(await differing({ birthDate: "1918-04-12" }, linesOf({ birthDate: "1918-04-12" }))).toEqual([]);
  });
});
