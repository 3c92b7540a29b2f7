import { inflateRawSync } from "node:zlib";
import { csvOf, harmless } from "@/lib/server/edge/tables/csv";
import { TABLE_FILES } from "@/lib/server/edge/tables/table-files";

test.each([
  ["=1+1", "'=1+1"],
  ["+86 199", "'+86 199"],
  ["-", "'-"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["KIM", "KIM"],
  ["O'NEILL", "O'NEILL"],
])("a spreadsheet takes %j for text", (text, written) => {
  expect(harmless(text)).toBe(written);
});

test("what would end a cell or a line is quoted", () => {
  expect(csvOf([["a,b", 'say "x"', "=1,2\n3"]]).toString("utf8")).toBe(
    '\u{feff}"a,b","say ""x""","\'=1,2\n3"\r\n',
  );
});

test("a number too long for a spreadsheet, or one that begins with a zero, keeps its digits", () => {
  expect(
    csvOf([["44030026112300002", "012345678", "123456789012345", "2026", "0", "F012"]]).toString("utf8"),
  ).toBe("\u{feff}44030026112300002\t,012345678\t,123456789012345,2026,0,F012\r\n");
});

/** A part of a workbook, found by its archive's table of contents. */
const partOf = (archive: Buffer, name: string): string => {
  let at = archive.readUInt32LE(archive.length - 6);
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [size, length] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const header = archive.readUInt32LE(at + 42);
    if (archive.subarray(at + 46, at + 46 + length).toString() === name) {
      const begin = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
      return inflateRawSync(archive.subarray(begin, begin + size)).toString("utf8");
    }
    at += 46 + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name}`);
};

test("a workbook holds figures as numbers, to be added up, and a number with a zero before it as text", async () => {
  const table = { title: "a", headings: ["号源"], rows: [["42"], ["22.5"], ["0"], ["0123"], ["–"]] };
  const file = await TABLE_FILES.xlsx.draw(table);
  const sheet = partOf(file, "xl/worksheets/sheet1.xml");
  for (const [at, figure] of [
    [2, "42"],
    [3, "22.5"],
    [4, "0"],
  ] as const)
    expect(sheet).toMatch(new RegExp(`<c r="A${at}"(?! t="s")[^>]*><v>${figure}</v>`));
  for (const at of [5, 6]) expect(sheet).toMatch(new RegExp(`<c r="A${at}" t="s">`));
});

test("a workbook holds every other cell as text, no formula among them", async () => {
  const table = { title: "a/b", headings: ["流水号", "姓名"], rows: [["44030026112300002", "=1+1"]] };
  const file = await TABLE_FILES.xlsx.draw(table);
  const sheet = partOf(file, "xl/worksheets/sheet1.xml");
  expect(sheet).not.toContain("<f>");
  expect(`${sheet}${partOf(file, "xl/sharedStrings.xml")}`).toMatch(
    /流水号[\s\S]*44030026112300002[\s\S]*=1\+1/,
  );
});
