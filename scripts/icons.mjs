import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as lucide from "lucide-react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { root } from "./project.mjs";

const pascal = (name) => name.replace(/(^|-)([a-z0-9])/g, (_all, _dash, letter) => letter.toUpperCase());

/** What is inside of lucide's drawing, its elements closed as XML closes them. */
const drawing = (name) =>
  renderToStaticMarkup(createElement(lucide[pascal(name)]))
    .replace(/^<svg[^>]*>|<\/svg>$/g, "")
    .replace(/><\/(path|circle|rect|line|polyline|polygon|ellipse)>/g, "/>");

/**
 * The one file of all drawings, of which a page names those it shows.
 * @param {readonly string[]} names as lucide writes them
 */
export const spriteOf = (names) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n${names
    .map((name) => `<symbol id="${name}" viewBox="0 0 24 24">${drawing(name)}</symbol>\n`)
    .join("")}</svg>\n`;

// node scripts/icons.mjs: draws components/ui/icons.svg anew from the names in components/ui/icon-names.ts.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = join(root, "components", "ui");
  const names = readFileSync(join(folder, "icon-names.ts"), "utf8").match(/(?<=^ {2}")[a-z0-9-]+(?=",$)/gm);
  writeFileSync(join(folder, "icons.svg"), spriteOf(names));
}
