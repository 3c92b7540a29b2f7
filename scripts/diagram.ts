// Writes the lifecycle diagram of the README anew from the lifecycle table (npm run diagram).
import { readFileSync, writeFileSync } from "node:fs";
import { lifecycleDiagram } from "../lib/domain/case/lifecycle-diagram";

const readme = new URL("../README.md", import.meta.url);
const block = /(<!-- lifecycle -->\n```mermaid\n)[\s\S]*?\n?(```)/;
const text = readFileSync(readme, "utf8");
if (!block.test(text)) throw new Error("README.md has no lifecycle block to fill.");
writeFileSync(
  readme,
  text.replace(block, (_, open: string, close: string) => `${open}${lifecycleDiagram()}\n${close}`),
);
