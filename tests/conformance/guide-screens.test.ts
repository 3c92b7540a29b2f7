import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { withNumbers } from "@/lib/domain/house-numbers";
import { fieldsOfStep, questionOf } from "@/lib/domain/form/form";
import { documentsOf } from "@/lib/domain/form/papers";
import { columnsOfList, nameOfColumn } from "@/lib/domain/lists/application-columns";
import type { Answers } from "@/lib/domain/questions/registry";
import { APPLICATION_TYPES, currentForm, factsOfType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { AGREEMENT_ARTICLES } from "@/lib/domain/visit/agreement";
import { addYears } from "@/lib/domain/calendar/plain-date";
import { answersFor } from "@/tests/support/first-answers";
import { DIFFERENT, NOWHERE, SAME } from "./guide-words";

/* The guide's own screens, domain.md §1.1 to §1.12, against what the product says and asks of each type. */

type Locale = "zh" | "en";
type Tree = { [key: string]: string | Tree };
const today = "2026-11-23";

const said = (locale: Locale, key: string): string => {
  const [room = "", ...rest] = key.split(".");
  const file = path.join(process.cwd(), "messages", locale, `${room}.json`);
  const tree = withNumbers(JSON.parse(readFileSync(file, "utf8")) as Tree) as Tree;
  const found = rest.reduce<string | Tree | undefined>(
    (at, part) => (typeof at === "object" ? at[part] : undefined),
    tree,
  );
  if (typeof found !== "string") throw new Error(`${key} is not said in ${locale}.`);
  // Placeholders that only a case fills stand as they are.
  const open = Object.fromEntries([...found.matchAll(/\{(\w+)\}/g)].map(([whole, name]) => [name, whole]));
  return String(new IntlMessageFormat(found, locale, undefined, { ignoreTag: true }).format(open));
};

/** The width of punctuation, brackets, capitals and a full stop at the end are no difference in words. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[《“]/g, "<")
    .replace(/[》”]/g, ">")
    .replace(/[’‘]/g, "'")
    .replace(/[。;.:]+$/, "")
    .replace(/\s+/g, "")
    .toLowerCase();

describe.each(Object.entries(SAME))("%s", (_section, rows) => {
  it.each(rows.map(([key, zh, en = ""]) => [key, zh, en] as const))(
    "%s is called as in the guide: %s",
    (key, zh, en) => {
      expect(plain(said("zh", key))).toBe(plain(zh));
      if (en) expect(plain(said("en", key))).toBe(plain(en));
    },
  );
});

test.each(DIFFERENT)("%s differs from the guide, and why stands beside it", (key, locale, guide, why) => {
  expect(plain(said(locale, key))).not.toBe(plain(guide));
  expect(why.length).toBeGreaterThan(20);
});

test.each(NOWHERE)("%s of the guide is said nowhere, and why stands beside it", (words, why) => {
  const folder = path.join(process.cwd(), "messages/zh");
  const saying = readdirSync(folder).filter((file) =>
    readFileSync(path.join(folder, file), "utf8").includes(words),
  );
  expect(saying).toEqual([]);
  expect(why.length).toBeGreaterThan(20);
});

test("no word is compared twice", () => {
  const keys = Object.values(SAME).flatMap((rows) => rows.map(([key]) => key));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

/** domain.md §1.1: required (R), optional (O) or not asked (–) of an adult spouse of a worker with both permits. */
const MATRIX: Readonly<Record<string, string>> = {
  // paper: first, extension, renewal, reissue
  PASSPORT_INFO: "RRRR",
  // Nobody scans a permit that is lost; a damaged one is scanned (below).
  VISA_OR_PERMIT_PAGE: "RRRO",
  ENTRY_STAMP: "RRRR",
  PHOTO_RECEIPT_SIGNED: "RRRR",
  GUARANTEE_LETTER: "RRRR",
  TEMP_RESIDENCE_FORM: "RRRR",
  PHYSICAL_EXAM: "R–––",
  RELATIONSHIP_PROOF: "ROOO",
  // The translation of a foreign paper beside it (item 7: 中文); many booklets hold it already.
  RELATIONSHIP_PROOF_ZH: "OOOO",
  SPONSOR_WORK_PERMIT: "RRRR",
  SPONSOR_PASSPORT: "RRRR",
  SPONSOR_RESIDENCE_PERMIT: "RRRR",
  OLD_PASSPORT: "––R–",
  NAME_CHANGE_PROOF: "––––",
  NAME_CHANGE_PROOF_ZH: "––––",
  LOSS_STATEMENT: "–––R",
  DAMAGED_PERMIT: "––––",
  NATIONALITY_REVIEW: "––––",
  NATIONALITY_REVIEW_ZH: "––––",
};

const needOf = (type: ApplicationType, paper: string, changes: Partial<Answers> = {}): string => {
  const answers = answersFor(type, today, changes);
  const among = (need: "required" | "optional") =>
    documentsOf(currentForm(type), need, answers, today).some((slot) => slot === paper);
  return among("required") ? "R" : among("optional") ? "O" : "–";
};
const row = (paper: string, changes: Partial<Answers> = {}): string =>
  APPLICATION_TYPES.map((type) => needOf(type, paper, changes)).join("");

describe("§1.1, the papers of the four types", () => {
  it("are those of the matrix", () => {
    const asked = APPLICATION_TYPES.flatMap((type) => factsOfType(type).documents.map(({ slot }) => slot));
    expect(Object.keys(MATRIX).sort()).toEqual([...new Set(asked)].sort());
    expect(Object.fromEntries(Object.keys(MATRIX).map((paper) => [paper, row(paper)]))).toEqual(MATRIX);
  });

  it("change with the case as the matrix says", () => {
    const inProcess = { sponsorInProcessSerial: "44030026111000001" };
    expect(row("SPONSOR_WORK_PERMIT", inProcess)).toBe("OOOO");
    expect(row("SPONSOR_RESIDENCE_PERMIT", inProcess)).toBe("OOOO");
    for (const [age, need] of [
      [17, "–"],
      [18, "R"],
      [70, "R"],
      [71, "–"],
    ] as const)
      expect(needOf("FIRST", "PHYSICAL_EXAM", { birthDate: addYears(today, -age) })).toBe(need);
    expect(row("NATIONALITY_REVIEW", { birthDate: addYears(today, -17) })).toBe("OOOO");
    const renamed = { changedName: "yes", changedPassport: "" };
    expect(needOf("RENEWAL", "NAME_CHANGE_PROOF", renamed)).toBe("R");
    expect(needOf("RENEWAL", "OLD_PASSPORT", renamed)).toBe("–");
    expect(needOf("REISSUE", "VISA_OR_PERMIT_PAGE", { lossKind: "DAMAGED" })).toBe("R");
    expect(needOf("REISSUE", "DAMAGED_PERMIT", { lossKind: "DAMAGED" })).toBe("R");
    expect(needOf("REISSUE", "LOSS_STATEMENT", { lossKind: "DAMAGED" })).toBe("–");
  });
});

/** domain.md §1.5: step 1 as the guide shows it, steps 2 and 3 as proposed from the official form. */
const PERSONAL = [
  "photoReceiptNo familyName givenName otherName chineseName gender* nationality* birthDate* birthCountry*",
  "passportType* passportNo* passportIssuedOn* passportExpiresOn* mobile* address*",
].join(" ");
const HELD = "heldKind* heldNo* heldExpiresOn* lastEntryOn* portOfEntry requestedUntil* remarks";
const OWN: Readonly<Record<ApplicationType, string>> = {
  FIRST: "visaCategory",
  EXTENSION: "nothingChanged",
  RENEWAL: "changedName changedPassport formerFamilyName formerGivenName formerPassportNo",
  REISSUE: "lossKind* lossOn* lossPlace lossHow*",
};
const FAMILY = [
  "relationship* sponsorFamilyName sponsorGivenName sponsorChineseName sponsorGender* sponsorNationality*",
  "sponsorBirthDate* sponsorPassportNo* sponsorPassportExpiresOn employer* employerCreditCode",
  "employerAddress employerContact employerPhone workPermitNo workPermitExpiresOn sponsorPermitNo",
  "sponsorPermitExpiresOn sponsorInProcessSerial sponsorMobile* sponsorAddress",
  "emergencyName* emergencyRelation* emergencyPhone*",
].join(" ");

describe.each(APPLICATION_TYPES)("§1.5, the four steps of %s", (type) => {
  const form = currentForm(type);
  /** The questions of a step as the table writes them: * stands after what must be answered. */
  const asked = (step: "personal" | "permit" | "family") =>
    fieldsOfStep(form, step).map((field) => {
      const { required } = questionOf(form, field);
      return required === true ? `${field}*` : String(field);
    });

  it("are the guide's, in its order", () => {
    expect(form.steps.map(({ id }) => id)).toEqual(["personal", "permit", "family", "attachments"]);
    expect(asked("personal").filter((field) => PERSONAL.split(" ").includes(field))).toEqual(
      PERSONAL.split(" "),
    );
  });

  it("ask what the official form asks of the permit and the worker", () => {
    for (const [step, table] of [
      ["permit", `${HELD} ${OWN[type]}`],
      ["family", FAMILY],
    ] as const) {
      const here = asked(step);
      // What the table leaves open may be asked for all the same.
      const missing = table
        .split(" ")
        .filter((field) => !here.some((one) => one === field || one === `${field}*`));
      expect(missing).toEqual([]);
    }
  });

  it("ask nothing that only another type asks", () => {
    const others = APPLICATION_TYPES.filter((other) => other !== type && other !== "FIRST");
    const foreign = others.flatMap((other) => OWN[other].replaceAll("*", "").split(" "));
    expect(fieldsOfStep(form, "permit").filter((field) => foreign.includes(field))).toEqual([]);
  });
});

/** domain.md §1.6 and §1.7; the state stands beside the number (decision "The state stands beside the serial number"). */
const COLUMNS = (day: string) =>
  `serial state expertNo exitEntryNo type familyName givenName nationality gender passportNo ${day} operation`;

test.each([
  ["applications", "submittedOn"],
  ["todo", "appliedOn"],
  ["drafts", "savedOn"],
] as const)("§1.6 and §1.7, the list of %s has the guide's columns, its day and its filters", (list, day) => {
  const columns = columnsOfList(list);
  expect(columns.map(nameOfColumn).join(" ")).toBe(COLUMNS(day));
  // The guide's ▽; the state may be chosen too.
  const chosen = columns.filter(({ filter }) => filter).map(nameOfColumn);
  expect(chosen).toEqual(["state", "type", "nationality", "gender"]);
  const deviations = readFileSync(path.join(process.cwd(), "docs/decisions.md"), "utf8");
  expect(deviations).toContain("The state stands beside the serial number");
});

test("§1.9, the agreement has eight rules", () => {
  expect(AGREEMENT_ARTICLES.map(String)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
});
