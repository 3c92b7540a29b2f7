import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}
interface AxeWindow {
  readonly axe: {
    readonly run: (root: Document, options: object) => Promise<{ readonly violations: readonly Violation[] }>;
  };
}

const source = readFileSync(createRequire(`${process.cwd()}/`).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** No violation of WCAG 2.2 AA on the page as it stands. */
export const expectAccessible = async (page: Page, what: string): Promise<void> => {
  // An answered action draws the page's head anew: for a moment there is no title.
  await expect.soft(page, `${what} has a title`).toHaveTitle(/\S/);
  await page.evaluate(source);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as AxeWindow;
    const { violations: found } = await axe.run(document, { runOnly: { type: "tag", values: tags } });
    return found.map(({ id, nodes }) => ({
      id,
      where: nodes.map((node) => node.target.join(" ")).slice(0, 5),
      why: nodes[0]?.failureSummary,
    }));
  }, RULES);
  expect.soft(violations, what).toEqual([]);
};

/** 320 CSS pixels wide, nothing to scroll sideways, whatever is unfolded. */
const expectReflow = async (page: Page, what: string): Promise<void> => {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    const unfold = (open: boolean) => folded.forEach((part) => (part.open = open));
    unfold(true);
    const { scrollWidth } = document.documentElement;
    unfold(false);
    return scrollWidth;
  });
  expect.soft(width, `${what} at 320 px`).toBeLessThanOrEqual(320);
  if (before) await page.setViewportSize(before);
};

export const expectGoodPage = async (page: Page, what: string): Promise<void> => {
  await expectAccessible(page, what);
  await expectReflow(page, what);
};
