import "server-only";
import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import type { Locale } from "@/lib/domain/locales";
import type { Messages } from "@/lib/i18n/message-types";
import { madeAtFirstUse } from "./made-at-first-use";
import { messagesOf } from "./messages";

const compiled = new WeakMap<Messages, Messages>();

/** The compiler's choices have no prototype, and only plain objects may be given to the browser's half of a page. */
const plain = (message: CompiledMessage): CompiledMessage =>
  JSON.parse(JSON.stringify(message)) as CompiledMessage;

/** What no place, no quote and no tag stands in is the text it is. */
const isText = (message: string): boolean => !/[{}'<]/.test(message);

const compiledText = (message: string): CompiledMessage =>
  isText(message) ? message : plain(compile(message));

const through = (texts: object): object =>
  Object.fromEntries(
    Object.entries(texts).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string" ? compiledText(value) : through(value as object),
    ]),
  );

/** Every message of a locale with its places taken apart, so that the browser needs no parser. What has no place in it
 *  stays the text it is; each namespace is compiled once, when it is first asked for. */
export const compiledMessagesOf = (locale: Locale): Messages => {
  const messages = messagesOf(locale);
  const known =
    compiled.get(messages) ??
    madeAtFirstUse<Messages>(Object.keys(messages), (name) => through(messages[name as keyof Messages]));
  compiled.set(messages, known);
  return known;
};
