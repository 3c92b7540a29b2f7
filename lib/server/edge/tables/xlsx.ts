import "server-only";
import type { Table } from "./table";

/** The longest name of a sheet, and what may not stand in one. */
const LONGEST_NAME = 31;
const NOT_IN_NAME = /[\\/?*[\]:]/g;

/** Widths in letters, a Chinese character counting as two. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0);

/** A figure that a program keeps whole, and that is to be added up: no serial number, nothing with a zero before it. */
const FIGURE = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,3})?$/;

/** A table as a workbook of one sheet. Figures are numbers; every other cell is written as text, so that no program takes
 *  one for a formula and no number loses its digits. The library is loaded with the first file that is asked for. */
export const xlsxOf = async ({ title, headings, rows }: Table): Promise<Buffer> => {
  const { default: writeXlsx } = await import("write-excel-file/node");
  const text = (value: string) => ({ value, type: String });
  const cell = (value: string) =>
    FIGURE.test(value) ? { value: Number(value), type: Number } : value ? text(value) : null;
  const head = headings.map((heading) => ({ ...text(heading), fontWeight: "bold" as const }));
  const columns = headings.map((heading, at) => ({
    width: Math.min(40, Math.max(...[heading, ...rows.map((row) => row[at] ?? "")].map(widthOf)) + 2),
  }));
  const sheet = title.replace(NOT_IN_NAME, " ").slice(0, LONGEST_NAME);
  const data = [head, ...rows.map((row) => row.map(cell))];
  return writeXlsx(data, { columns, sheet, stickyRowsCount: 1 }).toBuffer();
};
