import { adviceReasons, type AdviceAnswers, adviseType } from "@/lib/domain/advice/advise-type";
import { citationsOf } from "@/lib/domain/advice/citations";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";

const today = "2026-09-21";
const ask = (changes: Partial<AdviceAnswers>, day = today) =>
  adviseType(
    {
      inChina: "yes",
      relationship: "SPOUSE",
      heldKind: "RESIDENCE_PERMIT",
      heldExpiresOn: "2028-03-01",
      ...changes,
    },
    day,
    defaultCalendar,
  );
const codes = (advice: ReturnType<typeof ask>) =>
  advice.kind === "window" ? advice.findings.map(({ code }) => code) : advice.kind;

test.each([
  ["longer", "EXTENSION"],
  ["name", "RENEWAL"],
  ["passport", "RENEWAL"],
  ["lost", "REISSUE"],
  ["stolen", "REISSUE"],
  ["damaged", "REISSUE"],
  ["otherPurpose", "FIRST"],
])("who holds a permit and comes for %s is sent to %s", (reason, type) => {
  expect(ask({ reason })).toMatchObject({ kind: "type", type });
});

test("every reason that can be chosen leads to a type", () => {
  expect(adviceReasons().map((reason) => ask({ reason }).kind)).toEqual(adviceReasons().map(() => "type"));
  expect(ask({ reason: "holiday" })).toEqual({ kind: "window", findings: [], sources: [] });
});

test("who holds a visa or a stay permit applies for the first time, whatever reason the address names", () => {
  for (const heldKind of ["VISA", "STAY_PERMIT"])
    expect(ask({ heldKind, reason: "longer" })).toMatchObject({ kind: "type", type: "FIRST" });
});

test("who is no family member, or not in China, is told so", () => {
  expect(ask({ relationship: "NONE", reason: "longer" })).toEqual({ kind: "notFamily" });
  expect(codes(ask({ inChina: "no", reason: "longer" }))).toEqual(["notInChina"]);
});

test("more than five working days must be left, holidays counted as the calendar has them", () => {
  // 21 September is a Monday; the 25th to 27th are off, and so are the first seven days of October.
  expect(codes(ask({ reason: "longer", heldExpiresOn: "2026-09-29" }))).toEqual(["permitRunsOut"]);
  expect(ask({ reason: "lost", heldExpiresOn: "2026-09-30" })).toMatchObject({ lastDay: "2026-09-21" });
  expect(ask({ reason: "lost", heldExpiresOn: "2026-10-08" })).toMatchObject({
    lastDay: "2026-09-22",
    provisional: false,
  });
});

test("a visa may be used until the day before its last", () => {
  const visa = (heldExpiresOn: string) => ask({ heldKind: "VISA", heldExpiresOn });
  expect(visa("2026-09-22")).toMatchObject({ lastDay: today });
  expect(codes(visa(today))).toEqual(["heldDocumentExpired"]);
});

test("the day until which nothing is late is the thirtieth after entry, or before the end of a permit", () => {
  const entered = (lastEntryOn: string) =>
    ask({ heldKind: "VISA", heldExpiresOn: "2026-12-31", lastEntryOn });
  expect(entered("2026-08-22")).toMatchObject({ onTimeUntil: "2026-09-21", lastDay: "2026-12-30" });
  expect(entered("2026-08-21")).toMatchObject({
    onTimeUntil: undefined,
    warnings: [{ code: "entryOver30Days" }],
  });
  expect(ask({ reason: "longer", heldExpiresOn: "2026-10-21" })).toMatchObject({ onTimeUntil: today });
  expect(ask({ reason: "longer", heldExpiresOn: "2026-10-20" })).toMatchObject({
    warnings: [{ code: "extensionLate" }],
  });
});

test("a last day counted in a year that is not announced is provisional", () => {
  expect(ask({ reason: "longer" })).toMatchObject({ provisional: true });
  expect(ask({ reason: "longer", heldExpiresOn: "2026-12-31" })).toMatchObject({ provisional: false });
  expect(ask({ heldKind: "VISA", heldExpiresOn: "2027-12-31" })).toMatchObject({ provisional: false });
});

test("the fees are those of the terms that can be asked for", () => {
  const fees = (changes: Partial<AdviceAnswers>) => {
    const advice = ask(changes);
    return advice.kind === "type" ? advice.fees.map(({ term, fee }) => [term, fee]) : advice.kind;
  };
  const byLength = [
    ["underOneYear", 400],
    ["underThreeYears", 800],
    ["upToFiveYears", 1000],
  ];
  expect(fees({ heldKind: "VISA" })).toEqual(byLength);
  // It ends in more than a year, so a longer one is no longer under one year.
  expect(fees({ reason: "longer" })).toEqual(byLength.slice(1));
  expect(fees({ reason: "name" })).toEqual([["kept", 200], ...byLength.slice(1)]);
  expect(fees({ reason: "lost" })).toEqual([["kept", undefined]]);
});

test("the sources are articles and paragraphs, each once, and nothing of our own papers", () => {
  expect(
    citationsOf([
      "EEAL art. 29, 30",
      "EEAL art. 30 with domain.md §2.2",
      "Guide 3.1, 4.1",
      "Reg. art. 15(5): …",
    ]),
  ).toEqual([
    { work: "law", at: "29" },
    { work: "law", at: "30" },
    { work: "regulation", at: "15" },
    { work: "guide", at: "3.1" },
    { work: "guide", at: "4.1" },
  ]);
  expect(citationsOf(["assumed", "domain.md §8.4: old ≠ new"])).toEqual([]);
});
