import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { TASK_NAMES, TASKS } from "@/components/public/help/tasks";
import { LOCALES } from "@/lib/domain/locales";
import { saidIn } from "@/tests/e2e/support/messages";

/* The pictures of the help are made by `npm run screenshots` from the pages as they are served. */

const folder = path.join(process.cwd(), "public/guide/help");
const pictures = LOCALES.flatMap((locale) => TASK_NAMES.map((task) => [task, locale] as const));
const pictureOf = (task: string, locale: string) =>
  readFileSync(path.join(folder, `${task}-${locale}.svg`), "utf8");
const plain = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

test("every task has its picture in every language, and there is no other", () => {
  expect(readdirSync(folder).sort()).toEqual(
    pictures.map(([task, locale]) => `${task}-${locale}.svg`).sort(),
  );
});

describe.each(pictures)("the picture of %s (%s)", (task, locale) => {
  const svg = pictureOf(task, locale);

  it("is text that loads and runs nothing, of less than 16 KB", () => {
    expect(svg).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 390 [\d.]+"[^]*<\/svg>\n$/);
    expect(svg).not.toMatch(/<(script|image|use|a|foreignObject|style)\b|href|\son\w+=|undefined|NaN/);
    expect(svg.length).toBeLessThan(16_384);
  });

  it("marks steps of its task alone", () => {
    const marked = [...svg.matchAll(/text-anchor="middle"[^>]*>(\w+)</g)].map(([, step]) => step);
    expect(marked.length).toBeGreaterThan(0);
    expect(
      marked.filter((step) => !(TASKS[task].steps as readonly (string | undefined)[]).includes(step)),
    ).toEqual([]);
  });

  it("shows labels as the pages say them now; else make it anew", () => {
    const labels = plain(/<desc>\n([^]*?)\n<\/desc>/.exec(svg)?.[1] ?? "").split("\n");
    expect(labels.filter(Boolean).length).toBeGreaterThan(0);
    const said = saidIn(locale);
    expect(labels.filter((label) => !said.has(label))).toEqual([]);
  });
});
