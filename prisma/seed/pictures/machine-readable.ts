/** What a passport's two lines are made of. */
export interface PassportFacts {
  readonly familyName: string;
  readonly givenName: string;
  readonly passportNo: string;
  /** As printed: alpha-3, but D for Germany. */
  readonly printedNationality: string;
  readonly gender: string;
  readonly birthDate: string;
  readonly passportExpiresOn: string;
}

/** Codes passports print otherwise than ISO does. */
const PRINTED: Readonly<Record<string, string>> = { DEU: "D" };

export const printedOf = (nationality: string): Pick<PassportFacts, "printedNationality"> => ({
  printedNationality: PRINTED[nationality] ?? nationality,
});

const WEIGHTS = [7, 3, 1];
const LENGTH = 44;

const valueOf = (letter: string): number => (letter === "<" ? 0 : parseInt(letter, 36));

/** ICAO 9303-3, 4.9: weights 7, 3, 1, modulo 10. */
const checkDigit = (text: string): string =>
  String([...text].reduce((sum, letter, at) => sum + valueOf(letter) * (WEIGHTS[at % 3] ?? 0), 0) % 10);

const nameOf = (name: string): string => name.replace(/['.]/g, "").replace(/[^A-Z]+/g, "<");
const six = (date: string): string => date.slice(2).replaceAll("-", "");

/** The machine readable zone (ICAO 9303-4, TD3) of an invented passport. */
export const machineReadableZone = (facts: PassportFacts): [string, string] => {
  const { familyName, givenName, printedNationality: state } = facts;
  const names = [familyName, givenName].filter(Boolean).map(nameOf).join("<<");
  const first = `P<${state.padEnd(3, "<")}${names}`.slice(0, LENGTH).padEnd(LENGTH, "<");
  const checked = (text: string): string => text + checkDigit(text);
  const number = checked(facts.passportNo.padEnd(9, "<"));
  const [born, expires] = [checked(six(facts.birthDate)), checked(six(facts.passportExpiresOn))];
  // The optional data are empty; then their check digit may be < as well.
  const optional = "<".repeat(15);
  const sex = facts.gender === "X" ? "<" : facts.gender;
  const body = `${number}${state.padEnd(3, "<")}${born}${sex}${expires}${optional}`;
  return [first, body + checkDigit(number + born + expires + optional)];
};
