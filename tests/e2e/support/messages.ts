import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type Locale = "zh" | "en";
type Tree = { [key: string]: string | Tree };

const load = (locale: Locale): Tree => {
  const folder = path.join(process.cwd(), "messages", locale);
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      path.basename(file, ".json"),
      JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Tree,
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
  return found.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
};
