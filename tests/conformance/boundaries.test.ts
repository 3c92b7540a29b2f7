import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { addDays, addMonths, addYears } from "@/lib/domain/calendar/plain-date";
import type { Answers } from "@/lib/domain/questions/registry";
import { findings } from "@/lib/domain/types/checks/findings";
import { APPLICATION_TYPES, factsOfType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { answersFor } from "@/tests/support/first-answers";

/** Two Mondays in November, so that working days count alike: 2026 is announced, 2027 is not. */
const DAYS = { official: "2026-11-23", provisional: "2027-11-22" } as const;

/** domain.md §8.4, and §8.3 for what is only warned of: B bars, W warns, – is not judged. */
const RULES: Readonly<Record<string, string>> = {
  // code: first, extension, renewal, reissue
  notInChina: "BBBB",
  sponsorWithoutPermit: "BWWW",
  noPermitHeld: "–BBB",
  permitRunsOut: "–BBB",
  permitMayRunOut: "–WWW",
  heldDocumentExpired: "B–––",
  registeredItemsChanged: "–B––",
  otherPassportThanOnPermit: "–B––",
  otherNameThanOnPermit: "–W––",
  noChangeNamed: "––B–",
  formerPassportSame: "––B–",
  formerNameSame: "––B–",
  childIsAdult: "BBBB",
  relationshipUnlikely: "WWWW",
  noPossibleValidity: "BBB–",
  requestedTooShort: "BBB–",
  requestedTooLong: "BBBB",
  requestedNotLater: "–B––",
  requestedEarlier: "––B–",
  requestedDiffers: "–––B",
  passportEndsFirst: "BBBB",
  healthCertificateMissing: "B–––",
  healthCertificateTooOld: "B–––",
  entryOver30Days: "W–––",
  extensionLate: "–W––",
  changeReportedLate: "––W–",
  photoReceiptTooOld: "WWWW",
  visaCategoryUnusual: "W–––",
  relativeMayNotFile: "B–––",
};

interface Pair {
  readonly what: string;
  /** Nearest to the boundary on its right side. */
  readonly passes: Partial<Answers>;
  /** One step further. */
  readonly found: Partial<Answers>;
  /** Judged on this day instead. */
  readonly day?: string;
}

const isAnnounced = (day: string): boolean =>
  defaultCalendar.status.get(Number(day.slice(0, 4))) === "OFFICIAL";

const receiptOf = (day: string): string => `Y${day.replaceAll("-", "").slice(2)}2770123A`;
const born = (day: string, years: number, days = 0): string => addDays(addYears(day, -years), days);

/** What stands on either side of each rule. */
const BOUNDARIES: Readonly<Record<string, (day: string) => readonly Pair[]>> = {
  notInChina: () => [{ what: "declared", passes: { inChina: "yes" }, found: { inChina: "" } }],
  sponsorWithoutPermit: (day) => [
    {
      what: "ends tomorrow or today",
      passes: { sponsorPermitExpiresOn: addDays(day, 1) },
      found: { sponsorPermitExpiresOn: day },
    },
    {
      what: "none, in process or not",
      passes: { sponsorPermitExpiresOn: "", sponsorInProcessSerial: "44030026111000001" },
      found: { sponsorPermitExpiresOn: "", sponsorInProcessSerial: "" },
    },
  ],
  noPermitHeld: () => [
    { what: "kind", passes: { heldKind: "RESIDENCE_PERMIT" }, found: { heldKind: "STAY_PERMIT" } },
  ],
  // From a Monday: the Tuesday of the week after is the sixth working day, the Monday before it the fifth.
  permitRunsOut: (day) => [
    {
      what: "six working days left, or five",
      passes: { heldExpiresOn: addDays(day, 8) },
      found: { heldExpiresOn: addDays(day, 7) },
    },
  ],
  // Six to eleven working days left, of which a holiday not announced may take six. Of 2026 the holidays are known,
  // so that only a count that ends in 2027 may be wrong.
  permitMayRunOut: (day) =>
    isAnnounced(day)
      ? [
          {
            what: "the count ends in the year after",
            day: "2026-12-28",
            passes: { heldExpiresOn: "2027-01-14" },
            found: { heldExpiresOn: "2027-01-13" },
          },
        ]
      : [
          {
            what: "twelve working days left, or eleven",
            passes: { heldExpiresOn: addDays(day, 16) },
            found: { heldExpiresOn: addDays(day, 15) },
          },
        ],
  heldDocumentExpired: (day) => [
    { what: "last day", passes: { heldExpiresOn: addDays(day, 1) }, found: { heldExpiresOn: day } },
  ],
  registeredItemsChanged: () => [
    { what: "declared", passes: { nothingChanged: "yes" }, found: { nothingChanged: "" } },
  ],
  otherPassportThanOnPermit: () => [
    {
      what: "the number on the permit, written otherwise, or another",
      passes: { formerPassportNo: "m 46530362", passportNo: "M46530362" },
      found: { formerPassportNo: "M46530361", passportNo: "M46530362" },
    },
  ],
  otherNameThanOnPermit: () => [
    {
      what: "the name on the permit in other words, or another",
      passes: { formerFamilyName: "KIM", formerGivenName: "MIN JI", familyName: "KIM", givenName: "MIN-JI" },
      found: { formerFamilyName: "KIM", formerGivenName: "MINA", familyName: "KIM", givenName: "MIN JI" },
    },
  ],
  noChangeNamed: () => [
    {
      what: "one of two",
      passes: { changedPassport: "", changedName: "yes" },
      found: { changedPassport: "", changedName: "" },
    },
  ],
  formerPassportSame: () => [
    {
      what: "number",
      passes: { formerPassportNo: "M46530361" },
      found: { formerPassportNo: "M46530362" },
    },
  ],
  formerNameSame: () => [
    {
      what: "name",
      passes: { changedName: "yes", formerFamilyName: "KIM", formerGivenName: "MINJ" },
      found: { changedName: "yes", formerFamilyName: "KIM", formerGivenName: "MINJI" },
    },
  ],
  childIsAdult: (day) => [
    {
      what: "eighteenth birthday tomorrow or today",
      passes: { relationship: "CHILD", birthDate: born(day, 18, 1) },
      found: { relationship: "CHILD", birthDate: born(day, 18) },
    },
  ],
  relationshipUnlikely: (day) => [
    {
      what: "a spouse of eighteen today or tomorrow",
      passes: { birthDate: born(day, 18) },
      found: { birthDate: born(day, 18, 1) },
    },
    {
      what: "a child born fourteen years after the worker, or a day less",
      passes: { relationship: "CHILD", birthDate: born(day, 10), sponsorBirthDate: born(day, 24) },
      found: { relationship: "CHILD", birthDate: born(day, 10), sponsorBirthDate: born(day, 24, 1) },
    },
    {
      what: "a parent of the spouse born fourteen years before the worker, or a day less",
      passes: { relationship: "PARENT_IN_LAW", birthDate: born(day, 54), sponsorBirthDate: born(day, 40) },
      found: { relationship: "PARENT_IN_LAW", birthDate: born(day, 54, 1), sponsorBirthDate: born(day, 40) },
    },
  ],
  noPossibleValidity: (day) => {
    const longer = { heldExpiresOn: addDays(day, 100), requestedUntil: addDays(day, 200) };
    return [
      {
        what: "the passport ends in 180 days, or 179",
        passes: { ...longer, passportExpiresOn: addDays(day, 180) },
        found: { ...longer, passportExpiresOn: addDays(day, 179) },
      },
      {
        what: "the worker's permit ends in 180 days, or 179",
        passes: { ...longer, sponsorPermitExpiresOn: addDays(day, 180) },
        found: { ...longer, sponsorPermitExpiresOn: addDays(day, 179) },
      },
    ];
  },
  requestedTooShort: (day) => [
    {
      what: "180 days, or 179",
      passes: { heldExpiresOn: addDays(day, 100), requestedUntil: addDays(day, 180) },
      found: { heldExpiresOn: addDays(day, 100), requestedUntil: addDays(day, 179) },
    },
  ],
  requestedTooLong: (day) => {
    const far = { sponsorPermitExpiresOn: addYears(day, 8), passportExpiresOn: addYears(day, 8) };
    return [
      {
        what: "five years, or a day more",
        passes: { ...far, requestedUntil: addYears(day, 5) },
        found: { ...far, requestedUntil: addDays(addYears(day, 5), 1) },
      },
      {
        what: "the worker's permit, or a day more",
        passes: { sponsorPermitExpiresOn: addDays(day, 300), requestedUntil: addDays(day, 300) },
        found: { sponsorPermitExpiresOn: addDays(day, 300), requestedUntil: addDays(day, 301) },
      },
      {
        what: "the day before a child's eighteenth birthday, or the birthday",
        passes: {
          relationship: "CHILD",
          birthDate: born(day, 17),
          requestedUntil: addDays(addYears(day, 1), -1),
        },
        found: { relationship: "CHILD", birthDate: born(day, 17), requestedUntil: addYears(day, 1) },
      },
    ];
  },
  requestedNotLater: (day) => [
    {
      what: "later than the permit held",
      passes: { heldExpiresOn: addDays(day, 200), requestedUntil: addDays(day, 201) },
      found: { heldExpiresOn: addDays(day, 200), requestedUntil: addDays(day, 200) },
    },
  ],
  requestedEarlier: (day) => [
    {
      what: "not earlier than the permit held",
      passes: { heldExpiresOn: addDays(day, 200), requestedUntil: addDays(day, 200) },
      found: { heldExpiresOn: addDays(day, 200), requestedUntil: addDays(day, 199) },
    },
  ],
  requestedDiffers: (day) =>
    [199, 201].map((other) => ({
      what: `the permit held ends in 200 days, asked for ${other}`,
      passes: { heldExpiresOn: addDays(day, 200), requestedUntil: addDays(day, 200) },
      found: { heldExpiresOn: addDays(day, 200), requestedUntil: addDays(day, other) },
    })),
  passportEndsFirst: (day) => [
    {
      what: "the passport's last day, or a day more",
      passes: { passportExpiresOn: addDays(day, 300), requestedUntil: addDays(day, 300) },
      found: { passportExpiresOn: addDays(day, 300), requestedUntil: addDays(day, 301) },
    },
  ],
  healthCertificateMissing: (day) => [
    {
      what: "eighteen tomorrow, or today",
      passes: { healthCertificateOn: "", birthDate: born(day, 18, 1) },
      found: { healthCertificateOn: "", birthDate: born(day, 18) },
    },
    {
      what: "seventy-one today, or tomorrow",
      passes: { healthCertificateOn: "", birthDate: born(day, 71) },
      found: { healthCertificateOn: "", birthDate: born(day, 71, 1) },
    },
    { what: "one, or none", passes: { healthCertificateOn: day }, found: { healthCertificateOn: "" } },
  ],
  healthCertificateTooOld: (day) => [
    {
      what: "six months old, or a day more",
      passes: { healthCertificateOn: addMonths(day, -6) },
      found: { healthCertificateOn: addDays(addMonths(day, -6), -1) },
    },
  ],
  entryOver30Days: (day) => [
    {
      what: "thirty days ago, or thirty-one",
      passes: { lastEntryOn: addDays(day, -30) },
      found: { lastEntryOn: addDays(day, -31) },
    },
  ],
  extensionLate: (day) => [
    {
      what: "thirty days left, or twenty-nine",
      passes: { heldExpiresOn: addDays(day, 30) },
      found: { heldExpiresOn: addDays(day, 29) },
    },
  ],
  changeReportedLate: (day) => [
    {
      what: "ten days ago, or eleven",
      passes: { changedOn: addDays(day, -10) },
      found: { changedOn: addDays(day, -11) },
    },
  ],
  photoReceiptTooOld: (day) => [
    {
      what: "a year old, or a day more",
      passes: { photoReceiptNo: receiptOf(addYears(day, -1)) },
      found: { photoReceiptNo: receiptOf(addDays(addYears(day, -1), -1)) },
    },
  ],
  visaCategoryUnusual: () => [
    { what: "category", passes: { visaCategory: "S1" }, found: { visaCategory: "Q1" } },
  ],
  relativeMayNotFile: (day) => [
    {
      what: "sixteen tomorrow, or today",
      passes: { filedBy: "RELATIVE", birthDate: born(day, 16, 1) },
      found: { filedBy: "RELATIVE", birthDate: born(day, 16) },
    },
    {
      what: "sixty today, or tomorrow",
      passes: { filedBy: "RELATIVE", birthDate: born(day, 60) },
      found: { filedBy: "RELATIVE", birthDate: born(day, 60, 1) },
    },
    {
      what: "ill, or not",
      passes: { filedBy: "RELATIVE", filerIllness: "yes" },
      found: { filedBy: "RELATIVE", filerIllness: "" },
    },
  ],
};

const CODES = [
  ...new Set(APPLICATION_TYPES.flatMap((type) => factsOfType(type).checks.map(({ code }) => code))),
];

test("every rule of every type has its boundary written down, and bars or warns as the specification says", () => {
  expect(Object.keys(BOUNDARIES).sort()).toEqual([...CODES].sort());
  const letters = (code: string) =>
    APPLICATION_TYPES.map(
      (type) => factsOfType(type).checks.find((check) => check.code === code)?.severity[0] ?? "–",
    ).join("");
  expect(Object.fromEntries(CODES.map((code) => [code, letters(code)]))).toEqual(RULES);
});

test("an interview is known to 首次 and 换发 only", () => {
  expect(APPLICATION_TYPES.filter((type) => factsOfType(type).interview)).toEqual(["FIRST", "RENEWAL"]);
});

test("one of the two years is announced, the other is not", () => {
  expect(isAnnounced(DAYS.official)).toBe(true);
  expect(isAnnounced(DAYS.provisional)).toBe(false);
});

const CASES = Object.entries(DAYS).flatMap(([year, today]) =>
  APPLICATION_TYPES.flatMap((type) =>
    factsOfType(type).checks.flatMap(({ code }) =>
      (BOUNDARIES[code]?.(today) ?? []).map(
        ({ what, passes, found, day = today }) => [year, type, code, what, { passes, found, day }] as const,
      ),
    ),
  ),
);

const codesOf = (type: ApplicationType, day: string, changes: Partial<Answers>): string[] =>
  findings(factsOfType(type).checks, answersFor(type, day, changes), day, defaultCalendar).map(
    ({ code }) => code,
  );

test.each(CASES)("%s year, %s, %s: %s", (_year, type, code, _what, { passes, found, day }) => {
  expect(codesOf(type, day, passes)).not.toContain(code);
  expect(codesOf(type, day, found)).toContain(code);
});
