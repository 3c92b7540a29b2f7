import { writeFileSync } from "node:fs";
import { APPLICATION_TYPES, currentForm } from "@/lib/domain/types/known-types";
import { documentSlotsOf } from "@/lib/domain/form/papers";
import type { PermitProps } from "@/lib/server/documents/permit/sheet";
import type { ReceiptProps } from "@/lib/server/documents/receipt/sheet";
import { renderPdf } from "@/lib/server/documents/render-pdf";
import { documentWord, typeWord } from "@/lib/server/documents/sheet/words";
import type { SlipProps } from "@/lib/server/documents/slip/sheet";
import { beyondMargins, type PrintedPaper, printedPaper } from "@/tests/support/printed-text";

/** What the office issues under a number, for people whom a form has to make room for. */
const NAMES = {
  "a short name": ["KIM", "MINJI"],
  "one name": ["LAKSHMI", ""],
  "two names as long as the machine-readable line": [
    "WICKRAMASINGHE ARACHCHILAGE MUDIYANSELA",
    "KUMARAGE DON THARINDU CHATHURANGA LAKMAL",
  ],
  "names of a hundred letters": ["W".repeat(100), "MUHAMMAD-".repeat(11)],
  "accents and an apostrophe": ["NGUYỄN THỊ", "Ánh D’Arcy"],
  "a script the font lacks": ["김", "민지"],
} as const;

const ISSUED = {
  serial: "44030026112800001",
  demo: true,
  datedAt: "2026-11-28T10:00:00+08:00",
  marked: false,
};
const verify = `https://permits.example.cn/zh/verify/${"a".repeat(54)}`;
const both = (zh: string, en: string) => ({ zh, en });
const NATIONALITY = "圣文森特和格林纳丁斯 St. Vincent & the Grenadines";
const HALL = both("市民中心行政服务大厅东厅（演示）", "Civic Center East Hall (demo)");
const nameOf = (names: readonly string[]): string => names.filter(Boolean).join(" ");

const receipt = (names: readonly string[]): ReceiptProps => ({
  ...ISSUED,
  verify,
  number: "SL2611280001",
  type: typeWord("EXTENSION"),
  name: nameOf(names),
  passportNo: "M46530362",
  nationality: NATIONALITY,
  hall: HALL,
  acceptedOn: both("2026年11月28日（周六）", "Sat 28 Nov 2026"),
  validUntil: both("2026年12月19日（周六）", "Sat 19 Dec 2026"),
  promisedBy: both("2026年12月9日（周三）", "Wed 9 Dec 2026"),
  provisional: true,
  fee: 800,
});

const permit = ([familyName = "", givenName = ""]: readonly string[]): PermitProps => ({
  ...ISSUED,
  verify,
  number: "R26112800001",
  familyName,
  givenName,
  gender: "X",
  birthDate: "1988-00-00",
  nationality: NATIONALITY,
  passportNo: "M46530362",
  issuedOn: "2026-11-28",
  validUntil: "2027-11-28",
});

const slip = (names: readonly string[], bring: SlipProps["bring"]): SlipProps => ({
  ...ISSUED,
  number: "Y261130PEFYJ9",
  type: typeWord("EXTENSION"),
  name: nameOf(names),
  when: both("2026年11月30日（周一） 09:00–10:00", "Mon 30 Nov 2026 09:00–10:00"),
  from: "08:30",
  until: "10:00",
  hall: HALL,
  address: both("福田区福中三路市民中心B区", "Civic Center Area B, Fuzhong 3rd Road, Futian"),
  travel: both("地铁2号线、4号线市民中心站", "Metro lines 2 and 4, Civic Center station"),
  cancelBy: both("2026年11月27日（周五）14:30", "Fri 27 Nov 2026, 14:30"),
  bring,
  code: `S1.Y261130PEFYJ9.1.20261130.0900.F.W.${"a".repeat(86)}`,
  cancelLink: `https://permits.example.cn/cancel/${"a".repeat(43)}`,
});

const print = async (path: string, props: ReceiptProps | PermitProps | SlipProps): Promise<PrintedPaper> => {
  const pdf = await renderPdf({ path, props });
  if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, pdf);
  return printedPaper(pdf);
};
/** Each is drawn once, whatever is then asked of it. */
const once = (draw: (names: readonly string[]) => Promise<PrintedPaper>) => {
  const known = new Map<string, Promise<PrintedPaper>>();
  return (names: readonly string[]): Promise<PrintedPaper> => {
    const key = names.join("/");
    const paper = known.get(key) ?? draw(names);
    known.set(key, paper);
    return paper;
  };
};
const PAPERS = {
  receipt: once((names) => print("receipt", receipt(names))),
  permit: once((names) => print("permit", permit(names))),
  slip: once((names) => print("slip", slip(names, []))),
} as const;

const MARGINS = { left: 44, right: 44, bottom: 14 };
const squeezed = (words: string): string => words.replace(/\s/g, "");
const saidBy = ({ pieces }: PrintedPaper): string => squeezed(pieces.map(({ text }) => text).join(""));

describe.each(Object.entries(PAPERS))("the %s", (_, draw) => {
  test.each(Object.entries(NAMES))("with %s is one page, and nothing leaves it", async (__, names) => {
    const paper = await draw(names);
    expect(paper.pages).toBe(1);
    expect(beyondMargins(paper, MARGINS)).toEqual([]);
  });

  test("bears a name as long as the machine-readable line whole, in letters that can be read", async () => {
    const names = NAMES["two names as long as the machine-readable line"];
    const paper = await draw(names);
    expect(saidBy(paper)).toContain(squeezed(names[0]));
    const words = names.flatMap((name) => name.split(" "));
    const pieces = paper.pieces.filter(({ text }) => words.some((word) => text.includes(word)));
    for (const { size } of pieces) expect(size).toBeGreaterThanOrEqual(7.5);
  });

  test("marks what the font lacks and says so, and sets an apostrophe as narrow as it is", async () => {
    const lacking = saidBy(await draw(NAMES["a script the font lacks"]));
    expect(lacking).toContain("〓〓");
    expect(lacking).toContain("请在打印件上手写");
    expect(saidBy(await draw(NAMES["accents and an apostrophe"]))).toMatch(/NGUYỄNTHỊ.*ÁnhD'Arcy/);
  });
});

test("no name of the permit is printed over the box beside it", async () => {
  for (const names of Object.values(NAMES)) {
    const { pieces } = await PAPERS.permit(names);
    const labelled = (label: string) => pieces.find(({ text }) => text === label) ?? { x: 0, y: 0 };
    const [own, edge, below] = [labelled("姓"), labelled("名").x, labelled("性别").y];
    const ofTheBox = pieces.filter(
      ({ text, x, y }) => text.trim() && x > own.x - 1 && x < edge - 1 && y < own.y - 1 && y > below,
    );
    expect(ofTheBox.length).toBeGreaterThan(0);
    for (const { x, width } of ofTheBox) expect(x + width).toBeLessThan(edge);
  }
});

test.each(APPLICATION_TYPES)(
  "everything that can be sent for %s fits on the one page of the slip",
  async (type) => {
    const paper = await print(
      "slip",
      slip(
        NAMES["two names as long as the machine-readable line"],
        documentSlotsOf(currentForm(type)).map(documentWord),
      ),
    );
    expect(paper.pages).toBe(1);
    expect(beyondMargins(paper, MARGINS)).toEqual([]);
    expect(saidBy(paper)).not.toMatch(/[{}]/);
  },
);
