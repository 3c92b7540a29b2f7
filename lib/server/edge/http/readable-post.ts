import type { NextRequest } from "next/server";
import type { RefusalCode } from "@/lib/domain/refusals";
import { isOfThisBuild } from "@/lib/server/edge/actions/known-actions";
import { readBytes } from "./read-body";

/** React writes what an action is called with as JSON: in the body, in part 0 of a form, or in the parts of a bound one. */
const ARGUMENTS = /^(?:0|(?:\d+_)?\$ACTION_\d+:\d+)$/;

const isJson = (text: FormDataEntryValue): boolean => {
  try {
    return typeof text === "string" && JSON.parse(text) !== null;
  } catch {
    return false;
  }
};

/** React parts a call over several entries; one that names another ("$@1" of `$ACTION_1:0` is `$ACTION_1:1`) waits for
 *  it for ever when it is not there. */
const isWhole = (name: string, value: FormDataEntryValue, names: ReadonlySet<string>): boolean => {
  const group = name.includes(":") ? name.slice(0, name.lastIndexOf(":") + 1) : "";
  return [...String(value).matchAll(/"\$@([0-9a-f]+)"/g)].every(([, part = ""]) =>
    names.has(`${group}${Number.parseInt(part, 16)}`),
  );
};

/** As Next names the actions of a build. What is named otherwise, in the header or as an argument (`"$h1"`, which no form
 *  of ours sends), it would write into the log as it came. */
const ACTION_ID = /^[0-9a-f]{42}$/;
const NAMES_ACTION = /(?<!\\)"\$h/;

/** As much as Next hands on to an action (next.config.mjs); beyond it Next would answer in words of its own. */
const MOST_PAGE_BYTES = 1024 * 1024;

/** Why what is posted to a page is not even looked at; undefined when it is. Next throws over what cannot be read, which
 *  would be our mistake (500) where it is the caller's (400), and has no words of ours for a page of an earlier build. */
export const refusalOfPost = async (request: NextRequest): Promise<RefusalCode | undefined> => {
  const action = request.headers.get("next-action");
  if (action !== null && !ACTION_ID.test(action)) return "badRequest";
  const kind = request.headers.get("content-type") ?? "";
  try {
    const bytes = await readBytes(request.clone(), MOST_PAGE_BYTES);
    if (!bytes) return "bodyTooLarge";
    const copy = new Response(bytes as BodyInit, { headers: { "content-type": kind } });
    if (/^multipart\/form-data\b/i.test(kind)) {
      const entries = [...(await copy.formData()).entries()];
      const names = new Set(entries.map(([name]) => name));
      const isReadable = entries.every(
        ([name, value]) =>
          !ARGUMENTS.test(name) ||
          (isJson(value) && isWhole(name, value, names) && !NAMES_ACTION.test(String(value))),
      );
      if (entries.length === 0 || !isReadable) return "badRequest";
      return action !== null || isOfThisBuild(entries) ? undefined : "pageTooOld";
    }
    const text = await copy.text();
    const isReadable = action === null ? text !== "" : isJson(text) && !NAMES_ACTION.test(text);
    return isReadable ? undefined : "badRequest";
  } catch {
    return "badRequest";
  }
};
