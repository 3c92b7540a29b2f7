import { isBirthDate, latestBirth } from "@/lib/domain/calendar/birth-date";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { joinedDate, readDate } from "@/lib/domain/calendar/typed-date";
import { judge } from "@/lib/domain/form/judge";
import { fieldsOfStep } from "@/lib/domain/form/form";
import { judgedQuestions } from "@/lib/domain/form/judged-questions";
import { needsGuardian } from "@/lib/domain/people/guardian";
import { compareWithLines } from "@/lib/domain/people/mrz-comparison";
import { readMrz } from "@/lib/domain/people/mrz";
import { childIsAdult } from "@/lib/domain/types/checks/people";
import { needsHealthCertificate } from "@/lib/domain/types/documents/health-certificate";
import { relativeMayNotFile } from "@/lib/domain/types/first/relative-may-not-file";
import { permitValidityRange } from "@/lib/domain/types/validity";
import { currentForm } from "@/lib/domain/types/known-types";
import { formatDate, formatDay } from "@/lib/i18n/dates";
import { spouseAnswers } from "../../support/first-answers";

const TODAY = "2026-11-27";
const FORM = currentForm("FIRST");

test.each([
  ["1975-06-15", "1975-06-15"],
  ["1975-06-00", "1975-06-30"],
  ["1976-02-00", "1976-02-29"],
  ["1975-02-00", "1975-02-28"],
  ["1975-12-00", "1975-12-31"],
  ["1975-00-00", "1975-12-31"],
])("%s was at the latest on %s", (typed, latest) => {
  expect(latestBirth(typed)).toBe(latest);
});

test.each([
  "",
  "1975",
  "1975-13-00",
  "1975-00-15",
  "1975-02-30",
  "0000-00-00",
  "1975-0-0",
  "1975-00-00x",
  undefined,
])("%s is no birth date", (typed) => {
  expect(isBirthDate(typed ?? "")).toBe(false);
});

test("what stands in the three fields, or is pasted as the passport prints it, is understood", () => {
  expect(joinedDate({ year: "1975", month: "00", day: "00" })).toBe("1975-00-00");
  expect(joinedDate({ year: "1975", month: "0", day: "0" })).toBe("1975-00-00");
  expect(joinedDate({ year: "1975", month: "6", day: "00" })).toBe("1975-06-00");
  expect(readDate("00 00 1975")).toBe("1975-00-00");
});

describe("in the form", () => {
  const errorsOf = (answers: Record<string, string>) =>
    judge(
      judgedQuestions(FORM, fieldsOfStep(FORM, "personal")),
      { ...spouseAnswers(TODAY), ...answers },
      TODAY,
    ).errors;

  test.each([
    ["1975-00-00", undefined],
    ["1975-06-00", undefined],
    ["2026-00-00", undefined],
    ["2027-00-00", "mustBePast"],
    ["1899-00-00", "tooLongAgo"],
    ["1975-00-15", "notADate"],
  ])("a birth of %s is %s", (birthDate, error) => {
    expect(errorsOf({ birthDate }).birthDate).toBe(error);
  });

  test("of no other date a day may be unknown", () => {
    expect(errorsOf({ passportExpiresOn: "2031-00-00" }).passportExpiresOn).toBe("notADate");
    expect(errorsOf({ passportIssuedOn: "2021-06-00" }).passportIssuedOn).toBe("notADate");
  });
});

describe("who may still be a child is judged as one", () => {
  test("under fourteen until the last day the birth may mean", () => {
    expect(needsGuardian("2012-00-00", "2026-12-30")).toBe(true);
    expect(needsGuardian("2012-00-00", "2026-12-31")).toBe(false);
    expect(needsGuardian("2012-11-00", "2026-11-29")).toBe(true);
    expect(needsGuardian("2012-11-00", "2026-11-30")).toBe(false);
  });

  test("a child until eighteen, and its permit no longer than that", () => {
    const child = { relationship: "CHILD", birthDate: "2008-00-00" };
    expect(childIsAdult.judge(child, "2026-12-30", defaultCalendar)).toBeUndefined();
    expect(childIsAdult.judge(child, "2026-12-31", defaultCalendar)).toBeDefined();
    expect(permitValidityRange(child, "2026-01-01")).toMatchObject({
      max: "2026-12-30",
      cause: "EIGHTEENTH_BIRTHDAY",
    });
  });

  test("the physical examination and the relative who fills in follow the same day", () => {
    expect(needsHealthCertificate({ birthDate: "2008-00-00" }, "2026-12-30")).toBe(false);
    expect(needsHealthCertificate({ birthDate: "2008-00-00" }, "2026-12-31")).toBe(true);
    expect(needsHealthCertificate({ birthDate: "1955-00-00" }, "2026-12-30")).toBe(true);
    const filed = { filedBy: "RELATIVE", birthDate: "1966-00-00" };
    expect(relativeMayNotFile.judge(filed, "2026-12-30", defaultCalendar)).toBeDefined();
    expect(relativeMayNotFile.judge(filed, "2026-12-31", defaultCalendar)).toBeUndefined();
  });
});

test("it is said as the passport prints it", () => {
  expect([formatDay("1975-00-00", "zh"), formatDay("1975-06-00", "zh")]).toEqual([
    "1975年00月00日",
    "1975年6月00日",
  ]);
  expect([formatDate("1975-00-00", "en"), formatDate("1975-06-00", "en")]).toEqual([
    "00 00 1975",
    "00 Jun 1975",
  ]);
  expect(formatDay("1975-00-15", "en")).toBe("1975-00-15");
});

describe("in the passport's two lines", () => {
  const digitOf = (text: string): number =>
    [...text].reduce(
      (sum, sign, at) => sum + (sign === "<" ? 0 : parseInt(sign, 36)) * ([7, 3, 1][at % 3] ?? 0),
      0,
    ) % 10;
  const linesWith = (birth: string): string => {
    const [number, expiry, rest] = [
      `M46530362${digitOf("M46530362")}`,
      `310915${digitOf("310915")}`,
      `${"<".repeat(14)}<`,
    ];
    const born = `${birth}${digitOf(birth)}`;
    return `P<AFGKIM<<MINJI${"<".repeat(29)}\n${number}AFG${born}F${expiry}${rest}${digitOf(number + born + expiry + rest)}`;
  };

  test.each([
    ["75<<<<", "1975-00-00"],
    ["750000", "1975-00-00"],
    ["7506<<", "1975-06-00"],
    ["750600", "1975-06-00"],
  ])("%s is read as %s and agrees with what was typed", async (printed, birthDate) => {
    expect((await readMrz(linesWith(printed), TODAY))?.birthDate).toBe(birthDate);
    const typed = { familyName: "KIM", givenName: "MINJI", passportNo: "M46530362", birthDate };
    const compared = await compareWithLines(typed, linesWith(printed), TODAY);
    expect(compared).toMatchObject({
      points: expect.arrayContaining([expect.objectContaining({ point: "birthDate", agrees: true })]),
    });
    const other = await compareWithLines({ ...typed, birthDate: "1975-06-15" }, linesWith(printed), TODAY);
    expect(other).toMatchObject({
      points: expect.arrayContaining([expect.objectContaining({ point: "birthDate", agrees: false })]),
    });
  });

  test.each(["75<<06", "751300", "75A0<<"])("%s is none", async (printed) => {
    expect(await readMrz(linesWith(printed), TODAY)).toBeUndefined();
  });
});
