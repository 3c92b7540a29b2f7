import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";

const root = process.cwd();
const skipped = ["lib/server/db/generated"];

/** Every source file under the given rooms, as a path from the root with forward slashes. */
export function sourceFiles(...rooms: string[]): string[] {
  return rooms.flatMap((room) => (existsSync(join(root, room)) ? walk(room) : []));
}

function walk(path: string): string[] {
  if (skipped.includes(path)) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => walk(posix.join(path, name)));
}

export const readSource = (path: string) => readFileSync(join(root, path), "utf8");

export type Import = { from: string; to: string; typeOnly: boolean };

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?([^;"']*?\bfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** What a file imports: inside the project as a path from the root, packages by their name. */
export function importsOf(path: string): Import[] {
  return [...readSource(path).matchAll(statement)].map((match) => {
    const [, typeOnly, names = "", specifier = match[4] ?? ""] = match;
    const onlyTypes = /^\{(\s*type\s+[^,}]+,?)+\s*\}/.test(names.trim());
    return { from: path, to: resolve(path, specifier), typeOnly: Boolean(typeOnly) || onlyTypes };
  });
}

function resolve(path: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (!specifier.startsWith(".")) return specifier;
  return relative(root, join(root, dirname(path), specifier))
    .split(sep)
    .join("/");
}
