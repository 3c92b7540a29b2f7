/** A form's own entries: text by name, several of one name as a list. */
export interface FormEntries {
  readonly entries: Readonly<Record<string, string | string[]>>;
  /** The same as single texts, to be shown again after a refusal. */
  readonly values: Readonly<Record<string, string>>;
  /** Which form of its page it is, as the form names itself; "" for one that does not. */
  readonly form: string;
  readonly bytes: number;
  readonly hasFile: boolean;
}

/** React and Next add entries of their own to a form that posts to an action. */
const isFrameworks = (name: string): boolean => /^(?:\d+_)?\$ACTION_/.test(name);

/** The entry by which a form names itself; see components/ui/form-memory.tsx. */
const FORM_MARK = "_form";

/** Never sent back to the page. */
const SECRET = new Set(["password", "code"]);

/** Reads a form as texts. Line breaks come as \r\n from a form; they are stored as \n. */
export const readForm = (form: FormData): FormEntries => {
  const entries: Record<string, string | string[]> = {};
  let bytes = 0;
  let mark = "";
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
    if (name === FORM_MARK) {
      mark = text;
      continue;
    }
    const before = entries[name];
    entries[name] = before === undefined ? text : [...(Array.isArray(before) ? before : [before]), text];
  }
  const values = Object.fromEntries(
    Object.entries(entries).flatMap(([name, value]) =>
      SECRET.has(name) ? [] : [[name, Array.isArray(value) ? value.join(",") : value]],
    ),
  );
  return { entries, values, form: mark, bytes, hasFile };
};
