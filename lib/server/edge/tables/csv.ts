import "server-only";

/** A program that opens the file would run what begins so as a formula. */
const RUNS = /^[=+\-@\t\r]/;

/** A cell's text that no spreadsheet takes for a formula. */
export const harmless = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

const cell = (text: string): string => {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV (RFC 4180), marked as UTF-8 so that spreadsheets read Chinese right. */
export const csvOf = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\u{feff}${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`, "utf8");
