import { expect, test as withServer } from "../support/browser";
import { Desks } from "./support/desks";
import type { Officer } from "./support/officer";

const test = withServer.extend<object, { desks: Desks }>({
  desks: [
    async ({ browser, server }, use) => {
      const desks = new Desks(browser, server.origin);
      await use(desks);
      await desks.close();
    },
    { scope: "worker" },
  ],
});

/** The most keys a clean case may cost beside the one that turns each page: to take it, to go to the decision, to decide. */
const MOST_KEYS_OF_THE_DESK = 3;

/** The free cases, once the page listens to keys: its button for them stands only then. */
const freeCases = async ({ page }: Officer): Promise<void> => {
  await page.goto("/zh/officer/review?show=free");
  await expect(page.locator("[data-claim]").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "按 ? 查看快捷键" })).toBeVisible();
};

test("a clean case is pre-reviewed by the keyboard alone, and the next one comes by itself", async ({
  desks,
}) => {
  const officer = await desks.of("P1002");
  const { page } = officer;
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await freeCases(officer);
  await press("c");
  await page.waitForURL(/\/officer\/review\/[0-9a-f-]{36}$/);
  const first = page.url();
  await expect(page.locator("#decide-pass")).toBeVisible();
  const sheets = page.locator("button[aria-current], button[title]").and(page.locator("ol button"));
  const pages = await sheets.count();
  expect(pages).toBeGreaterThan(1);
  for (let seen = 1; seen < pages; seen += 1) await press("ArrowRight");
  await expect(sheets.last()).toHaveAttribute("aria-current", "true");
  await press("n");
  await expect(page.locator('#decide-pass button[name="next"]')).toBeFocused();
  await press("Enter");
  await page.waitForURL((url) => url.href !== first && /\/officer\/review\/[0-9a-f-]{36}\?/.test(url.href));
  await expect(page.locator("#decide-pass")).toBeVisible();
  await expect(page.getByText(/预审通过，申请人已收到预约短信/)).toBeVisible();
  console.log(`a clean case of ${pages} pages, taken to passed with the next one taken: ${keys} keys`);
  expect(keys - (pages - 1)).toBeLessThanOrEqual(MOST_KEYS_OF_THE_DESK);
});

test("an open panel covers nothing of the case, and the number beside the scan is whole", async ({
  desks,
}) => {
  const officer = await desks.of("P1002");
  const { page } = officer;
  await freeCases(officer);
  await page.keyboard.press("c");
  await page.locator("details[name=decision] > summary").click();
  const panel = await page.locator("details[name=decision] > div").boundingBox();
  const scan = await page.locator('[role="region"][tabindex="0"]').last().boundingBox();
  const answers = await page.locator("#row-passportNo").evaluate((row) => {
    const column = row.closest(".overflow-y-auto")?.getBoundingClientRect();
    return column ? column.bottom : Infinity;
  });
  if (!panel || !scan) throw new Error("panel and scan are both on the page");
  expect(panel.y).toBeGreaterThanOrEqual(scan.y + scan.height - 1);
  expect(panel.y).toBeGreaterThanOrEqual(answers - 1);
  expect(panel.y + panel.height).toBeLessThanOrEqual(900);
  await expect(page.locator("#row-passportNo dd").first()).not.toContainText("*");
});
