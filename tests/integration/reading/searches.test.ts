import { STATES } from "@/lib/domain/case/states";
import { fieldsOf } from "@/lib/domain/form/form";
import { LOCALES } from "@/lib/domain/locales";
import { APPLICATION_TYPES, currentForm } from "@/lib/domain/types/known-types";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { ownFound } from "@/lib/server/db/questions/applicant/own-found";
import { caseBySerial } from "@/lib/server/db/questions/officer/case-by-serial";
import { pagesFor } from "@/lib/server/edge/page-search";
import { messagesOf } from "@/lib/server/base/messages";
import { emptyTables } from "../../support/database";
import { aClaimed, aDraft, aReturned, aSubmitted } from "../../support/factories/cases";
import { anAccepted } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant, anOfficer } from "../../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

test("an applicant finds their own by a part of the number and by words of the name, drafts too", async () => {
  const applicant = await anApplicant();
  const draft = await aDraft({ applicant });
  const answers = { familyName: "O'NEILL", givenName: "SEAN" };
  const submitted = await aSubmitted({ applicant, answers });
  await aSubmitted({ answers });
  const serials = async (q: string) => (await ownFound(applicant, q)).map(({ serial }) => serial).sort();
  expect(await serials("4403 0026")).toEqual([draft.serial, submitted.serial].sort());
  expect(await serials(submitted.serial)).toEqual([submitted.serial]);
  expect(await serials("sean oneill")).toEqual([submitted.serial]);
  expect(await serials("44")).toEqual([]);
  expect(await serials("%")).toEqual([]);
  expect(await serials("sean kim")).toEqual([]);
});

test.each(LOCALES)("in %s pages are found by their titles, and help by what stands under it", (locale) => {
  const { help, frame } = messagesOf(locale);
  expect(pagesFor(frame.menuItems.drafts, locale, 20)[0]).toMatchObject({ href: "/drafts" });
  expect(pagesFor(help.materials.title, locale, 20)[0]).toMatchObject({ href: "/materials" });
  const said = help.eligibility.family.items.spouse;
  expect(pagesFor(said, locale, 20).map(({ href }) => href)).toContain("/eligibility");
  expect(pagesFor("qqqq", locale, 20)).toEqual([]);
  expect(pagesFor("  ", locale, 20)).toEqual([]);
  expect(pagesFor(help.help.title, locale, 2)).toHaveLength(2);
  for (const { heading, text } of pagesFor(help.eligibility.title, locale, 99))
    expect(`${heading}${text}`).not.toMatch(/[{}]/);
});

test.each(LOCALES)(
  "in %s whatever the printed guide names is found: screens, fields, papers, states",
  (locale) => {
    const { fields, vocabulary, documents, states, application, agreement, home, help } = messagesOf(locale);
    const labels = APPLICATION_TYPES.flatMap((type) =>
      fieldsOf(currentForm(type)).map((name) => fields[name].label),
    );
    const said = [
      ...labels,
      ...Object.values(vocabulary.steps),
      ...Object.values(vocabulary.types),
      ...Object.values(documents.slots).map(({ short }) => short),
      ...STATES.filter((state) => state !== "DRAFT").map((state) => states.labels[state]),
      ...Object.values(application.lists.columns).filter((each) => each !== application.lists.columns.due),
      ...Object.values(application.lists.tips).map((tip) => tip.split("{")[0] ?? ""),
      ...Object.values(agreement.articles),
      ...Object.values(home.tiles),
      ...Object.values(help.tasks).map(({ title }) => title),
    ];
    expect(said.filter((words) => pagesFor(words, locale, 1).length === 0)).toEqual([]);
  },
);

test("brackets, and spaces in Chinese, need not be typed", () => {
  expect(pagesFor("担保函", "zh", 1)).toHaveLength(1);
  expect(pagesFor("5个工作日", "zh", 1)).toHaveLength(1);
  expect(pagesFor("（可以在照相馆取得）", "zh", 1)).toHaveLength(1);
});

test.each([
  ["zh", "取号机"],
  ["zh", "护照换了"],
  ["en", "ticket dispenser"],
  ["en", "notarization report"],
] as const)("in %s the guide's or a visitor's own “%s” is found", (locale, words) => {
  expect(pagesFor(words, locale, 1)).toHaveLength(1);
});

test("a task of the help opens where it is found", () => {
  const [found] = pagesFor(messagesOf("zh").help.tasks.collect.title, "zh", 20);
  expect(found?.href).toBe(`/help?${new URLSearchParams({ q: messagesOf("zh").help.tasks.collect.title })}`);
});

test("an officer's search opens the case at their desk, asks the pre-review for a reason, and tells others where it stands", async () => {
  const { id, serial, preReviewer } = await aClaimed();
  expect(await caseBySerial(preReviewer, ` ${serial.slice(0, 6)} ${serial.slice(6)} `)).toEqual({
    kind: "readable",
    id,
    serial,
    section: "review",
  });
  const colleague = await anOfficer(["PRE_REVIEWER"]);
  expect(await caseBySerial(colleague, serial)).toMatchObject({ kind: "readable", section: "review" });
  const approver = await anOfficer(["APPROVER"]);
  expect(await caseBySerial(approver, serial)).toEqual({ kind: "none", serial });
  expect(await caseBySerial(approver, "44030026112399999")).toMatchObject({ kind: "none" });
  expect(await caseBySerial(approver, "M46530362")).toEqual({ kind: "notSerial" });
  const audited = await db.auditEntry.findMany({
    where: { subject: `application:${id}`, action: "readRefused" },
  });
  expect(audited.map(({ actorId }) => actorId)).toEqual([approver.officerId]);
});

test("a case goes to the desk that reads it as it stands; a draft is found by no officer", async () => {
  await aHall();
  const { serial } = await anAccepted();
  const both = await anOfficer(["PRE_REVIEWER", "APPROVER"]);
  expect(await caseBySerial(both, serial)).toMatchObject({ section: "decisions" });
  const production = await anOfficer(["PRODUCTION"]);
  expect(await caseBySerial(production, serial)).toEqual({ kind: "elsewhere", serial, state: "ACCEPTED" });
  const draft = await aDraft();
  expect(await caseBySerial(both, draft.serial)).toEqual({ kind: "none", serial: draft.serial });
  const returned = await aReturned();
  expect(await caseBySerial(both, returned.serial)).toMatchObject({ section: "review" });
});
