import { readFileSync } from "node:fs";
import path from "node:path";
import { lifecycleDiagram } from "@/lib/domain/case/lifecycle-diagram";

const readme = readFileSync(path.join(process.cwd(), "README.md"), "utf8");

describe("the README", () => {
  it("shows the lifecycle as the table has it", () => {
    const shown = /<!-- lifecycle -->\n```mermaid\n([\s\S]*?)\n```/.exec(readme)?.[1];
    expect(shown).toBe(lifecycleDiagram());
  });

  it("keeps its order: what it is, the commands, accounts, layout, words, two walks, settings, decisions", () => {
    const headings = [...readme.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual([
      "What it is",
      "Two commands",
      "Demo accounts",
      "Layout",
      "The words we use",
      "Two walks",
      "Settings",
      "Decisions",
    ]);
  });
});
