import { writeFileSync } from "node:fs";
import { currentForm } from "@/lib/domain/types/known-types";
import { formProps } from "@/lib/server/documents/application-form/props";
import { renderPdf } from "@/lib/server/documents/render-pdf";
import { word, type Word } from "@/lib/server/documents/sheet/words";
import { spouseAnswers } from "@/tests/support/first-answers";
import { type PrintedPaper, printedPaper } from "@/tests/support/printed-text";

const FIRST_ANSWERS = spouseAnswers("2026-11-27");

/** A4 and the margin of the form. */
const RIGHT_EDGE = 595.28 - 26;
const LOWER_EDGE = 14;

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
  "names of a hundred letters": { familyName: "W".repeat(100), givenName: "MUHAMMAD-".repeat(11) },
};
const ALL = Object.assign({}, ...Object.values(ANSWERS)) as Record<string, string>;

const print = async (answers: Readonly<Record<string, string>>, draft = false): Promise<PrintedPaper> => {
  const props = formProps({
    serial: "44030026112700001",
    type: "FIRST",
    form: currentForm("FIRST"),
    answers: { ...FIRST_ANSWERS, ...answers },
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
  for (const { x, y, width, text } of paper.pieces)
    if (text.trim() && (x + width > RIGHT_EDGE || y < LOWER_EDGE))
      throw new Error(`"${text}" leaves the page`);
  expect(overprinted(paper)).toEqual([]);
});

test("nothing of a long answer is lost, and an answer that fits is not broken", async () => {
  const paper = await print({ address: WITHOUT_SPACES });
  const text = paper.pieces.map((piece) => piece.text).join("");
  expect(text.replaceAll(" ", "")).toContain(WITHOUT_SPACES);
  expect((await print({})).pieces.map((piece) => piece.text)).toContain(FIRST_ANSWERS.address);
});

test.each([true, false])(
  "everything too long at once is one page with its foot (draft: %s)",
  async (draft) => {
    const paper = await print(ALL, draft);
    expect(paper.pages).toBe(1);
    expect(paper.pieces.some(({ text }) => text.includes(word("demoNote").zh.slice(0, 6)))).toBe(true);
  },
);
