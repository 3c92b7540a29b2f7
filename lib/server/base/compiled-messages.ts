import "server-only";
import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import type { Locale } from "@/lib/domain/locales";
import type { Messages } from "@/lib/i18n/message-types";
import { messagesOf } from "./messages";

const compiled = new WeakMap<Messages, Messages>();

/** The compiler's choices have no prototype, and only plain objects may be given to the browser's half of a page. */
const plain = (message: CompiledMessage): CompiledMessage =>
  JSON.parse(JSON.stringify(message)) as CompiledMessage;

const through = (texts: object): object =>
  Object.fromEntries(
    Object.entries(texts).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "string" ? plain(compile(value)) : through(value as object),
    ]),
  );

/** Every message of a locale with its places taken apart, so that the browser needs no parser. What has no place in it
 *  stays the text it is; compiled once a locale. */
export const compiledMessagesOf = (locale: Locale): Messages => {
  const messages = messagesOf(locale);
  const known = compiled.get(messages) ?? (through(messages) as Messages);
  compiled.set(messages, known);
  return known;
};
