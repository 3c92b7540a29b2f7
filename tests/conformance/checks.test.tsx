import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { CaseData } from "@/components/desk/case/CaseData";
import { FindingNotice } from "@/components/forms/FindingNotice";
import { findingViews } from "@/components/forms/finding-views";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { questionOf } from "@/lib/domain/form/form";
import { heldBackBy } from "@/lib/domain/form/held-back";
import { LOCALES, type Locale } from "@/lib/domain/locales";
import type { Answers } from "@/lib/domain/questions/registry";
import { machineVerdicts } from "@/lib/domain/review/machine-checks";
import { findings } from "@/lib/domain/types/checks/findings";
import type { Step } from "@/lib/domain/vocabulary";
import { APPLICATION_TYPES, currentForm, factsOfType } from "@/lib/domain/types/known-types";
import { messagesOf } from "@/lib/server/base/messages";
import { answersFor } from "../support/first-answers";
import { speak } from "../support/words-of-pages";
import { HORSE } from "./fifth-type";

type Pages = typeof import("../support/words-of-pages");
jest.mock("next-intl/server", () => jest.requireActual<Pages>("../support/words-of-pages").serverWords);
jest.mock("@/lib/domain/types/registry", () => {
  const actual = jest.requireActual<{ TYPES: object }>("@/lib/domain/types/registry");
  const fifth = jest.requireActual<{ FIFTH: object }>("./fifth-type");
  return { TYPES: { ...actual.TYPES, FIFTH: fifth.FIFTH } };
});
jest.mock("@/lib/server/base/messages", () =>
  jest
    .requireActual<typeof import("./fifth-type/words")>("./fifth-type/words")
    .speakingOfHorses(jest.requireActual("@/lib/server/base/messages")),
);

const TODAY = "2026-11-23";

/** What makes each check find something, in every way that is told in words of its own. */
const WRONG: Readonly<Record<string, readonly Partial<Answers>[]>> = {
  notInChina: [{ inChina: "" }],
  heldDocumentExpired: [{ heldExpiresOn: TODAY }],
  noPermitHeld: [{ heldKind: "VISA" }],
  permitRunsOut: [{ heldKind: "RESIDENCE_PERMIT", heldExpiresOn: "2026-11-27" }],
  permitMayRunOut: [{ heldKind: "RESIDENCE_PERMIT", heldExpiresOn: "2027-01-06" }],
  extensionLate: [{ heldKind: "RESIDENCE_PERMIT", heldExpiresOn: "2026-12-20" }],
  visaCategoryUnusual: [
    { heldKind: "VISA", visaCategory: "Q1" },
    { heldKind: "VISA", visaCategory: "L" },
  ],
  entryOver30Days: [{ lastEntryOn: "2026-10-01" }],
  noPossibleValidity: [
    { passportExpiresOn: "2027-01-01", requestedUntil: "2027-11-23" },
    { sponsorPermitExpiresOn: "2027-01-01", requestedUntil: "2027-11-23" },
    { relationship: "CHILD", birthDate: "2008-12-24", requestedUntil: "2027-11-23" },
  ],
  requestedTooShort: [{ heldExpiresOn: "2026-12-20", requestedUntil: "2026-12-24" }],
  requestedTooLong: [
    { requestedUntil: "2029-11-23" },
    { requestedUntil: "2032-01-01", sponsorPermitExpiresOn: "2035-01-01", passportExpiresOn: "2035-01-01" },
    { requestedUntil: "2028-11-20", relationship: "CHILD", birthDate: "2009-12-24" },
  ],
  passportEndsFirst: [{ passportExpiresOn: "2027-08-01", requestedUntil: "2027-09-01" }],
  healthCertificateMissing: [{ healthCertificateOn: "" }],
  healthCertificateTooOld: [{ healthCertificateOn: "2026-01-01" }],
  relativeMayNotFile: [{ filedBy: "RELATIVE" }],
  registeredItemsChanged: [{ nothingChanged: "" }],
  otherPassportThanOnPermit: [{ formerPassportNo: "M00000001" }],
  otherNameThanOnPermit: [{ formerFamilyName: "KIM", formerGivenName: "MINA" }],
  noChangeNamed: [{ changedPassport: "", changedName: "" }],
  formerPassportSame: [{ formerPassportNo: "M46530362" }],
  formerNameSame: [{ changedName: "yes", formerFamilyName: "KIM", formerGivenName: "MINJI" }],
  changeReportedLate: [{ changedOn: "2026-11-01" }],
  requestedNotLater: [{ heldExpiresOn: "2027-08-01", requestedUntil: "2027-08-01" }],
  requestedEarlier: [{ heldExpiresOn: "2027-08-01", requestedUntil: "2027-07-31" }],
  requestedDiffers: [{ heldExpiresOn: "2027-08-01", requestedUntil: "2027-08-02" }],
  relationshipUnlikely: [
    { birthDate: "2015-01-01" },
    { relationship: "PARENT", birthDate: "1980-01-01" },
    { relationship: "CHILD", birthDate: "2010-01-01", sponsorBirthDate: "2000-01-01" },
  ],
  childIsAdult: [{ relationship: "CHILD", birthDate: "2000-01-01" }],
  sponsorWithoutPermit: [{ sponsorPermitExpiresOn: "" }, { sponsorPermitExpiresOn: TODAY }],
  photoReceiptTooOld: [{ photoReceiptNo: "Y2411231262770A" }],
  horseIsWild: [{ [HORSE]: "WILD" }],
};

const CASES = APPLICATION_TYPES.flatMap((type) =>
  factsOfType(type).checks.flatMap(({ code }) =>
    (WRONG[code] ?? []).flatMap((changes) => LOCALES.map((locale) => [type, code, locale, changes] as const)),
  ),
);

const drawn = (locale: Locale, element: React.ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messagesOf(locale)}
      timeZone="Asia/Shanghai"
      onError={(error) => {
        throw error;
      }}
    >
      {element}
    </NextIntlClientProvider>,
  );

/** No raw key, no placeholder, no plain date or code, no empty place where a value should stand. */
const expectComplete = (code: string, html: string): void => {
  const text = html.replace(/<[^>]*>/g, "\n").replaceAll("&quot;", '"');
  expect(text).not.toContain(code);
  expect(text).not.toMatch(/eligibility\.|review\.|[{}]|undefined|null|\d{4}-\d{2}-\d{2}|（）|\(\)|“”|""/);
  expect(text).not.toMatch(/SPONSOR_PERMIT|PASSPORT|FIVE_YEARS|EIGHTEENTH|\bWARN\b|\bBLOCK\b|\bFAIL\b/);
};

/** The day on which a check is judged that today finds nothing. */
const DAYS: Readonly<Record<string, string>> = { permitMayRunOut: "2026-12-28" };

test("every check of every type is shown finding something", () => {
  const codes = APPLICATION_TYPES.flatMap((type) => factsOfType(type).checks.map(({ code }) => code));
  expect(codes.filter((code) => !WRONG[code])).toEqual([]);
  expect(Object.keys(WRONG).filter((code) => !codes.includes(code))).toEqual([]);
});

/** What a case has beside its answers and checks. */
const NOTHING_ELSE = {
  before: undefined,
  changed: [],
  files: [],
  mrz: undefined,
  passportShown: false,
  today: TODAY,
};

test.each(CASES)("%s tells %s in %s to applicant and officer (%j)", async (type, code, locale, changes) => {
  speak(locale);
  const { checks } = factsOfType(type);
  const answers = answersFor(type, TODAY, { [HORSE]: "BINKY", ...changes });
  const day = DAYS[code] ?? TODAY;
  const found = findings(checks, answers, day, defaultCalendar).filter((each) => each.code === code);
  expect(found).toHaveLength(1);
  const [told] = await findingViews(found, locale);
  if (!told) throw new Error(`${code} has no words`);
  const notice = drawn(locale, <FindingNotice finding={told} />);
  expect(told.title.length * told.action.length).toBeGreaterThan(0);
  expectComplete(code, notice);
  const own = machineVerdicts(checks, answers, [day], defaultCalendar).filter(({ check }) => check === code);
  const caseOf = (marked: typeof own) => {
    const { version: schemaVersion } = currentForm(type);
    const content = { type, state: "PRE_REVIEW", schemaVersion, answers, checks: marked } as const;
    return drawn(locale, <CaseData content={{ ...content, ...NOTHING_ELSE }} />);
  };
  // Told beside the question, though that may be one left empty.
  const page = caseOf(own);
  expect(page.length).toBeGreaterThan(caseOf([]).length);
  expect(page).not.toContain(code);
});

/** Found by an answer of a later step too, which may be the wrong one: told beside both, and nobody is kept on the step of
 *  the first. What then still stands is named on the check page. */
const AHEAD = new Set([
  "noPossibleValidity sponsorPermitExpiresOn",
  "requestedTooLong sponsorPermitExpiresOn",
]);

const BARRING = CASES.filter(([type, code, locale]) => {
  const check = factsOfType(type).checks.find((each) => each.code === code);
  return check?.severity === "BLOCK" && locale === LOCALES[0];
});

test.each(BARRING)("%s keeps one on the step that %s stands on (%s: %j)", (type, code, _, changes) => {
  const form = currentForm(type);
  const answers = answersFor(type, TODAY, { [HORSE]: "BINKY", ...changes });
  const found = findings(form.checks, answers, TODAY, defaultCalendar).filter((each) => each.code === code);
  for (const { field, fields } of found) {
    const held = heldBackBy(form, questionOf(form, field).step, found);
    expect(Object.keys(held)).toEqual(AHEAD.has(`${code} ${fields[1]}`) ? [] : [field]);
    const other = form.steps.filter(({ id }) => id !== questionOf(form, field).step);
    for (const { id } of other) expect(heldBackBy(form, id, found)).toEqual({});
  }
});

test.each(LOCALES)(
  "told on another page than its question stands on, a finding leads there (%s)",
  async (locale) => {
    speak(locale);
    const form = currentForm("FIRST");
    const answers = answersFor("FIRST", TODAY, WRONG.requestedTooLong?.[0]);
    const found = findings(form.checks, answers, TODAY, defaultCalendar);
    const toldOn = async (step?: Step) => {
      const views = await findingViews(found, locale, { id: "1", form, ...(step && { step }) });
      const told = views.find(({ code }) => code === "requestedTooLong");
      return told && drawn(locale, <FindingNotice finding={told} />);
    };
    const href = `href="/${locale}/applications/1/permit#requestedUntil"`;
    expect(await toldOn("family")).toContain(href);
    expect(await toldOn("family")).toContain(messagesOf(locale).fields.requestedUntil.label);
    expect(await toldOn("permit")).not.toContain("<a ");
  },
);

test.each(LOCALES)(
  "who has too few working days left reads where a window is, and not that they may still submit (%s)",
  async (locale) => {
    speak(locale);
    const answers = answersFor("EXTENSION", TODAY, {
      heldKind: "RESIDENCE_PERMIT",
      heldExpiresOn: "2026-11-27",
    });
    const found = findings(factsOfType("EXTENSION").checks, answers, TODAY, defaultCalendar);
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(["permitRunsOut", "extensionLate"]));
    const views = await findingViews(found, locale);
    expect(views.map(({ code }) => code)).not.toContain("extensionLate");
    const barred = views.find(({ code }) => code === "permitRunsOut");
    const { address } = messagesOf(locale).advice.places.luohu;
    expect(barred && drawn(locale, <FindingNotice finding={barred} />)).toContain(address);
  },
);
