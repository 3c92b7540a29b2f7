import "server-only";

/** A program that opens the file would run what begins so as a formula. */
const RUNS = /^[=+\-@\t\r]/;

/** A cell's text that no spreadsheet takes for a formula. */
export const harmless = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** A program that opens the file would round such digits (it keeps fifteen), or drop the zeros before them. */
const LOSES_DIGITS = /^(?:\d{16,}|0\d+)$/;

/** The same with every digit: a tab behind makes it text, and is not seen. */
const whole = (text: string): string => (LOSES_DIGITS.test(text) ? `${text}\t` : text);

const cell = (text: string): string => {
  const safe = whole(harmless(text));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV (RFC 4180), marked as UTF-8 so that spreadsheets read Chinese right. */
export const csvOf = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\u{feff}${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`, "utf8");
