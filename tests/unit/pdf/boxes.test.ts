import { writeFileSync } from "node:fs";
import { APPLICATION_TYPES, currentForm } from "@/lib/domain/types/known-types";
import { formProps } from "@/lib/server/documents/application-form/props";
import { renderPdf } from "@/lib/server/documents/render-pdf";
import { word, type Word } from "@/lib/server/documents/sheet/words";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { answersFor, spouseAnswers } from "@/tests/support/first-answers";
import { beyondMargins, type PrintedPaper, printedPaper } from "@/tests/support/printed-text";

const FIRST_ANSWERS = spouseAnswers("2026-11-27");

/** Of the form, and the ground of its foot. */
const MARGINS = { left: 26, right: 26, bottom: 14 };

const WITHOUT_SPACES =
  "Room1201,Building3,HaitangGardenPhaseII,No.88FuzhongThirdRoad,FutianDistrict,ShenzhenCity,Guangdong518026";

const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "an address without a space": { address: WITHOUT_SPACES },
  "an address of one hundred and twenty characters": {
    address: "深圳市南山区粤海街道高新技术产业园区科苑南路".repeat(6).slice(0, 120),
  },
  "a long employer": {
    employer: "RechtsschutzversicherungsgesellschaftenundVermoegensverwaltung(Shenzhen)Technology_Co.,Ltd.",
  },
  "an address of the web in the remarks": {
    remarks: `https://www.example.com/residence/permits/2026/family-members?serial=44030026112700001&lang=en#${"a".repeat(90)}`,
  },
  "who else travels on the passport": {
    companion1Name: "WICKRAMASINGHE ARACHCHILAGE MUDIYANSELA KUMARAGE DON THARINDU",
    companion1Gender: "X",
    companion1BirthDate: "2015-00-00",
    companion1Relation: "step-son-in-custody.",
    companion2Name: "W".repeat(100),
    companion2Gender: "F",
    companion2BirthDate: "2018-06-12",
    companion2Relation: "继子女之子女随同出行人未满十八周岁其二",
  },
  "names of a hundred letters": { familyName: "W".repeat(100), givenName: "MUHAMMAD-".repeat(11) },
};
const ALL = Object.assign({}, ...Object.values(ANSWERS)) as Record<string, string>;

const print = async (
  answers: Readonly<Record<string, string>>,
  draft = false,
  type: ApplicationType = "FIRST",
): Promise<PrintedPaper> => {
  const props = formProps({
    serial: "44030026112700001",
    type,
    form: currentForm(type),
    answers: { ...answersFor(type, "2026-11-27"), ...answers },
    draft,
    demo: true,
    at: new Date("2026-11-27T10:00:00+08:00"),
  });
  const pdf = await renderPdf({ path: "application-form", props });
  if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, pdf);
  return printedPaper(pdf);
};

/** Boxes that stand beside each other, and what stands in the row below: what is printed below the first label ends
 *  before the second one begins, and above the third. */
const BESIDE: readonly (readonly [left: Word, right: Word, below: Word])[] = [
  ["familyName", "givenName", "nationality"],
  ["givenName", "chineseName", "nationality"],
  ["address", "mobile", "employer"],
  ["employer", "contact", "passportType"],
];

const labelOf = ({ pieces }: PrintedPaper, name: Word) => {
  const found = pieces.find(({ text }) => text === word(name).zh);
  if (!found) throw new Error(`no label ${word(name).zh}`);
  return found;
};

const overprinted = (paper: PrintedPaper): string[] =>
  BESIDE.flatMap(([left, right, below]) => {
    const [own, next, under] = [left, right, below].map((name) => labelOf(paper, name as Word));
    if (!own || !next || !under) return [];
    return paper.pieces
      .filter(
        ({ x, y, text }) =>
          text.trim() && x > own.x - 1 && x < next.x - 1 && y < own.y - 1 && y > under.y + 1,
      )
      .filter(({ x, width }) => x + width > next.x - 3)
      .map(({ text }) => `${text} over ${right}`);
  });

test.each(Object.entries(ANSWERS))("%s stays in its box", async (_, answers) => {
  const paper = await print(answers);
  expect(paper.pages).toBe(1);
  expect(beyondMargins(paper, MARGINS)).toEqual([]);
  expect(overprinted(paper)).toEqual([]);
});

test("no answer about who else travels on the passport is printed over the column beside it", async () => {
  const paper = await print(ANSWERS["who else travels on the passport"] ?? {});
  const [from, to] = [labelOf(paper, "companions").y, labelOf(paper, "visaOnly").y];
  const rows = paper.pieces.filter(({ text, y }) => text.trim() && y < from - 1 && y > to + 1);
  const columns = (["sex", "birthDate", "relation"] as const).map(
    (name) => rows.find(({ text }) => text === word(name).zh)?.x ?? 0,
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { text, x, width } of rows) {
    const next = columns.find((column) => column > x + 1) ?? Infinity;
    expect([text, x + width < next]).toEqual([text, true]);
  }
});

test("nothing of a long answer is lost, and an answer that fits is not broken", async () => {
  const paper = await print({ address: WITHOUT_SPACES });
  const text = paper.pieces.map((piece) => piece.text).join("");
  expect(text.replaceAll(" ", "")).toContain(WITHOUT_SPACES);
  expect((await print({})).pieces.map((piece) => piece.text)).toContain(FIRST_ANSWERS.address);
});

test.each(APPLICATION_TYPES.flatMap((type) => [true, false].map((draft) => [type, draft] as const)))(
  "everything too long at once is one page with its foot (%s, draft: %s)",
  async (type, draft) => {
    const paper = await print(ALL, draft, type);
    expect(paper.pages).toBe(1);
    expect(beyondMargins(paper, MARGINS)).toEqual([]);
    expect(paper.pieces.some(({ text }) => text.includes(word("demoNote").zh.slice(0, 6)))).toBe(true);
  },
);
