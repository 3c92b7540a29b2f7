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

/** What a page takes in width, whatever is unfolded. @param letters of the size the browser is set to */
const widthOf = (page: Page, letters = "") =>
  page.evaluate((size) => {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    const unfold = (open: boolean) => folded.forEach((part) => (part.open = open));
    unfold(true);
    document.documentElement.style.fontSize = size;
    const { scrollWidth } = document.documentElement;
    document.documentElement.style.fontSize = "";
    unfold(false);
    return scrollWidth;
  }, letters);

/** Nothing to scroll sideways on 320 CSS pixels, nor for an applicant whose phone doubles the letters alone. */
const expectReflow = async (page: Page, what: string): Promise<void> => {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect.soft(await widthOf(page), `${what} at 320 px`).toBeLessThanOrEqual(320);
  if (!new URL(page.url()).pathname.includes("/officer")) {
    await page.setViewportSize({ width: 390, height: 844 });
    expect.soft(await widthOf(page, "200%"), `${what} in letters of 200 %`).toBeLessThanOrEqual(390);
  }
  if (before) await page.setViewportSize(before);
};

export const expectGoodPage = async (page: Page, what: string): Promise<void> => {
  await expectAccessible(page, what);
  await expectReflow(page, what);
};
