import { DATE_PARTS, dateInEntries, datePartName } from "@/lib/domain/calendar/typed-date";

/** A form's own entries: text by name, several of one name as a list. */
export interface FormEntries {
  readonly entries: Readonly<Record<string, string | string[]>>;
  /** The same as single texts, to be shown again after a refusal. */
  readonly values: Readonly<Record<string, string>>;
  /** Which form of its page it is, as the form names itself; "" for one that does not. */
  readonly form: string;
  /** The language in which the page is asked for with what was typed; "" where the form does what it is for. */
  readonly language: string;
  readonly bytes: number;
  readonly hasFile: boolean;
}

/** React and Next add entries of their own to a form that posts to an action. */
const isFrameworks = (name: string): boolean => /^(?:\d+_)?\$ACTION_/.test(name);

/** The entry by which a form names itself; see components/ui/form-memory.tsx. */
const FORM_MARK = "_form";
/** The entry of the button that asks for the page in another language; see components/ui/OtherLanguage.tsx. */
const LANGUAGE = "_language";

/** Never sent back to the page. */
const SECRET = new Set(["password", "code"]);

type Entries = Record<string, string | string[]>;

const textOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/** Dates are asked for in three fields (components/ui/DateInput.tsx): they are one entry from here on. Without script the
 *  entry that stands beside them is what the page came with, so the fields decide. */
const withDates = (entries: Entries): Entries => {
  const year = datePartName("", "year");
  const names = Object.keys(entries).flatMap((entry) =>
    entry.endsWith(year) ? [entry.slice(0, -year.length)] : [],
  );
  if (names.length === 0) return entries;
  const parts = new Set(names.flatMap((name) => DATE_PARTS.map((part) => datePartName(name, part))));
  const dates = names.map((name) => [name, dateInEntries(name, (entry) => textOf(entries[entry]))]);
  const others = Object.entries(entries).filter(([name]) => !parts.has(name));
  return { ...Object.fromEntries(others), ...Object.fromEntries(dates) } as Entries;
};

/** Reads a form as texts. Line breaks come as \r\n from a form; they are stored as \n. */
export const readForm = (form: FormData): FormEntries => {
  const read: Entries = {};
  let bytes = 0;
  const about = { [FORM_MARK]: "", [LANGUAGE]: "" };
  let hasFile = false;
  for (const [name, value] of form.entries()) {
    if (isFrameworks(name)) continue;
    if (typeof value !== "string") {
      // An empty file input posts a nameless file of no bytes.
      hasFile ||= value.size > 0;
      continue;
    }
    bytes += Buffer.byteLength(name) + Buffer.byteLength(value);
    const text = value.replaceAll("\r\n", "\n");
    if (name === FORM_MARK || name === LANGUAGE) {
      about[name] = text;
      continue;
    }
    const before = read[name];
    read[name] = before === undefined ? text : [...(Array.isArray(before) ? before : [before]), text];
  }
  const entries = withDates(read);
  const values = Object.fromEntries(
    Object.entries(entries).flatMap(([name, value]) =>
      SECRET.has(name) ? [] : [[name, Array.isArray(value) ? value.join(",") : value]],
    ),
  );
  return { entries, values, form: about[FORM_MARK], language: about[LANGUAGE], bytes, hasFile };
};
