import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import { withNumbers } from "@/lib/domain/house-numbers";

export type Locale = "zh" | "en";
type Tree = { [key: string]: string | Tree };

const load = (locale: Locale): Tree => {
  const folder = path.join(process.cwd(), "messages", locale);
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      path.basename(file, ".json"),
      withNumbers(JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Tree),
    ]),
  );
};

const trees: Record<Locale, Tree> = { zh: load("zh"), en: load("en") };

/** The sentence a page shows for `key` (`namespace.path`), to find controls by their visible name. */
export const say = (locale: Locale, key: string, values: Record<string, string | number> = {}): string => {
  const found = key
    .split(".")
    .reduce<string | Tree | undefined>(
      (tree, part) => (typeof tree === "object" ? tree[part] : undefined),
      trees[locale],
    );
  if (typeof found !== "string") throw new Error(`No message ${key} in ${locale}.`);
  if (/, (?:plural|select),/.test(found) && Object.keys(values).length > 0)
    return createTranslator({ locale, messages: { found } })("found", values);
  return found.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
};

/** Everything that is said in a language word for word, without a place for a value. */
export const saidIn = (locale: Locale): ReadonlySet<string> => {
  const leaves = (tree: string | Tree): string[] =>
    typeof tree === "string" ? [tree] : Object.values(tree).flatMap(leaves);
  return new Set(leaves(trees[locale]).filter((text) => !text.includes("{")));
};
