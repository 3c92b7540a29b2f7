import { writeFileSync } from "node:fs";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { TEMPLATE_FILES, TEMPLATE_PATHS, templateOfFile } from "@/lib/server/documents/templates/kinds";
import { renderPdf } from "@/lib/server/documents/render-pdf";
import { templateProps } from "@/lib/server/documents/templates/template-props";
import type { TemplateKind } from "@/lib/server/documents/templates/template-kind";
import { spouseAnswers } from "@/tests/support/first-answers";
import { printedPaper } from "@/tests/support/printed-text";

const kindOf = (path: string): TemplateKind => {
  const kind = templateOfFile(`${path}.pdf`);
  if (!kind) throw new Error(`no template ${path}`);
  return kind;
};

const WITHOUT_SPACES =
  "Room1201,Building3,HaitangGardenPhaseII,No.88FuzhongThirdRoad,FutianDistrict,ShenzhenCity,Guangdong518026";
const MINE: DraftAnswers = {
  ...spouseAnswers("2026-11-27"),
  heldKind: "RESIDENCE_PERMIT",
  lossKind: "STOLEN",
  lossOn: "2026-11-20",
  lossPlace: "深圳北站",
  lossHow: "在地铁四号线上被盗",
  changedName: "yes",
  changedPassport: "yes",
  formerFamilyName: "KIM",
  formerGivenName: "MINJEE",
  formerPassportNo: "M11112222",
  changedOn: "2026-11-01",
  filedBy: "RELATIVE",
  filerName: "KIM SEOYEON",
};
const LONG: DraftAnswers = {
  ...MINE,
  familyName: "W".repeat(100),
  givenName: "MUHAMMAD-".repeat(11),
  sponsorFamilyName: "W".repeat(100),
  sponsorGivenName: "BARTHOLOMEW ".repeat(8),
  formerFamilyName: "W".repeat(100),
  formerGivenName: "MUHAMMAD-".repeat(11),
  address: WITHOUT_SPACES,
  employer: "RechtsschutzversicherungsgesellschaftenundVermoegensverwaltung(Shenzhen)Technology_Co.,Ltd.",
  employerAddress: WITHOUT_SPACES,
  lossPlace: "W".repeat(60),
  lossHow: "深圳市南山区粤海街道".repeat(20),
  filerName: "W".repeat(60),
};

/** The right edge of the boxes, and where the column of answers begins. */
const [RIGHT, ANSWERS_FROM, BOTTOM] = [595.28 - 44, 44 + 150, 14];
const SPACE = 3;
/** What adding up the widths of letters is out by. */
const ROUNDING = 0.01;

const drawn = async (path: string, answers: DraftAnswers | undefined) => {
  const props = templateProps(kindOf(path), answers ?? {}, false);
  const pdf = await renderPdf({ path: "templates", props });
  const name = answers === undefined ? "blank" : answers === LONG ? "long" : "mine";
  if (process.env.KEEP_PDF) writeFileSync(`${process.env.KEEP_PDF}/${path}-${name}.pdf`, pdf);
  return printedPaper(pdf);
};

describe.each(TEMPLATE_PATHS)("%s", (path) => {
  test.each([
    ["blank", undefined],
    ["filled in", MINE],
    ["with names and addresses of the longest", LONG],
  ])("%s: one page, and nothing leaves its box", async (_, answers) => {
    const paper = await drawn(path, answers);
    expect(paper.pages).toBe(1);
    const labels = kindOf(path)
      .textOf({})
      .rows.map(({ label }) => label.zh);
    for (const { text, x, y, width } of paper.pieces) {
      if (!text.trim()) continue;
      // The space at which a line was broken is none of what is seen.
      const seen = x + width - (text.endsWith(" ") ? SPACE : 0);
      if (seen > RIGHT + ROUNDING || y < BOTTOM) throw new Error(`leaves the page: ${text}`);
      if (labels.includes(text) && x + width > ANSWERS_FROM) throw new Error(`leaves its box: ${text}`);
    }
  });

  test("says in both languages what it is, and a blank one names nobody", async () => {
    const text = (await drawn(path, undefined)).pieces.map((piece) => piece.text).join(" ");
    const { title, statements } = kindOf(path).textOf({});
    const squeezed = (words: string) => words.replace(/\s/g, "");
    for (const { zh, en } of [title, ...statements]) {
      expect(squeezed(text)).toContain(squeezed(zh));
      expect(squeezed(text)).toContain(squeezed(en));
    }
    expect(text).not.toMatch(/KIM|undefined|[{}]/);
  });

  test("filled in, it bears the applicant's name and passport", async () => {
    const text = (await drawn(path, MINE)).pieces.map((piece) => piece.text).join(" ");
    expect(text).toContain(`${MINE.familyName} ${MINE.givenName}`);
    expect(text).toContain(MINE.passportNo);
  });
});

test("what each knows of a case stands on it", async () => {
  const say = async (path: string) => (await drawn(path, MINE)).pieces.map(({ text }) => text).join(" ");
  expect(await say("guarantee-letter")).toContain(MINE.sponsorPassportNo);
  expect(await say("authorisation")).toContain("KIM SEOYEON");
  expect(await say("loss-statement")).toMatch(/被盗抢.*深圳北站.*地铁四号线/);
  expect(await say("change-note")).toMatch(/KIM MINJEE.*M11112222/);
});

test("every address leads to its paper, and no other does", () => {
  expect(TEMPLATE_FILES.map((file) => templateOfFile(file)?.path)).toEqual(TEMPLATE_PATHS);
  expect(templateOfFile("permit.pdf")).toBeUndefined();
});
