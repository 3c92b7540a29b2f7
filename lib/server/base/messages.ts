import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDevelopment } from "@/lib/server/base/env";
import { withNumbers } from "@/lib/domain/house-numbers";
import type { Locale } from "@/lib/domain/locales";
import type { Messages } from "@/lib/i18n/message-types";
import { madeAtFirstUse } from "./made-at-first-use";

const folder = join(process.cwd(), "messages");
const kept = new Map<Locale, Messages>();

const namespaceOf = (file: string): string =>
  file.replace(/\.json$/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const read = (file: string): unknown => withNumbers(JSON.parse(readFileSync(file, "utf8")) as unknown);

const readAll = (locale: Locale): Messages => {
  const files = readdirSync(join(folder, locale)).filter((file) => file.endsWith(".json"));
  const byName = new Map(files.map((file) => [namespaceOf(file), join(folder, locale, file)]));
  return madeAtFirstUse([...byName.keys()], (name) => read(byName.get(name) ?? ""));
};

/** Every message of a locale; the file's name is the namespace. Each file is read once, when it is first asked for, but anew each time
 *  while developing. */
export const messagesOf = (locale: Locale): Messages => {
  const known = kept.get(locale) ?? readAll(locale);
  if (!isDevelopment()) kept.set(locale, known);
  return known;
};
