import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDevelopment } from "@/lib/server/base/env";
import { withNumbers } from "@/lib/domain/house-numbers";
import type { Locale } from "@/lib/domain/locales";
import type { Messages } from "@/lib/i18n/message-types";

const folder = join(process.cwd(), "messages");
const kept = new Map<Locale, Messages>();

const namespaceOf = (file: string): string =>
  file.replace(/\.json$/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const readAll = (locale: Locale): Messages => {
  const files = readdirSync(join(folder, locale)).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(
    files.map((file) => [
      namespaceOf(file),
      withNumbers(JSON.parse(readFileSync(join(folder, locale, file), "utf8")) as unknown),
    ]),
  ) as unknown as Messages;
};

/** Every message of a locale; the file's name is the namespace. Read once, but anew each time while developing. */
export const messagesOf = (locale: Locale): Messages => {
  const known = kept.get(locale) ?? readAll(locale);
  if (!isDevelopment()) kept.set(locale, known);
  return known;
};
