import { expect } from "../support/browser";
import { testAtDesks as test } from "./support/desks";
import type { Officer } from "./support/officer";

/** The most keys a clean case of twelve pages may cost, from the list of free cases to the next case in hand. */
const MOST_KEYS = 12;

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
  const sheets = page.locator("ol button[title]");
  const pages = await sheets.count();
  expect(pages).toBeGreaterThanOrEqual(12);
  await press("s");
  const inView = page.locator('ol button[aria-current="true"]');
  await expect(inView).toHaveCount(2);
  for (let seen = 2; seen < pages; seen += 2) {
    await press("ArrowRight");
    await expect(sheets.nth(seen)).toHaveAttribute("aria-current", "true");
    await expect(sheets.nth(seen)).toBeInViewport({ ratio: 1 });
  }
  await expect(sheets.last()).toHaveAttribute("aria-current", "true");
  await press("n");
  await expect(page.locator('#decide-pass button[name="next"]')).toBeFocused();
  await press("Enter");
  await page.waitForURL((url) => url.href !== first && /\/officer\/review\/[0-9a-f-]{36}\?/.test(url.href));
  await expect(page.locator("#decide-pass")).toBeVisible();
  await expect(page.getByText(/预审通过，将短信通知申请人预约/)).toBeVisible();
  console.log(`a clean case of ${pages} pages, taken to passed with the next one taken: ${keys} keys`);
  expect(keys).toBeLessThanOrEqual(MOST_KEYS);
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

test("whoever opens another's room is told whose it is and who they are, and led to their own", async ({
  desks,
}) => {
  const { page } = await desks.of("P1002");
  await page.goto("/zh/officer/counter");
  await expect(page.getByRole("heading", { level: 1, name: "您的岗位不能进入“窗口受理”" })).toBeVisible();
  await expect(
    page.getByText(/需要的岗位：窗口受理员。您当前以 .+ \(P1002\) 登录，岗位：预审员/),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "登录", exact: true })).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: "预审" }).click();
  await page.waitForURL(/\/officer\/review/);
  await page.goto("/zh/officer/review/00000000-0000-4000-8000-000000000000");
  await expect(page.getByText(/这项业务不在您的岗位或大厅/)).toBeVisible();
});

test("rooms, search and hall stand in one row, in the longer language too", async ({ desks }) => {
  const { page } = await desks.of("RECEPTION");
  await page.goto("/en/officer/reception");
  expect((await page.locator("header").first().boundingBox())?.height).toBeLessThanOrEqual(64);
});

test("a case passed by a slip of the hand is taken back with Z and lies open as it was", async ({
  desks,
}) => {
  const officer = await desks.of("P1002");
  const { page } = officer;
  await freeCases(officer);
  await page.keyboard.press("c");
  await page.waitForURL(/\/officer\/review\/[0-9a-f-]{36}$/);
  const { pathname } = new URL(page.url());
  const due = await page
    .locator("header")
    .filter({ has: page.locator("h1") })
    .last()
    .textContent();
  await expect(page.locator("#decide-pass")).toBeVisible();
  await page.keyboard.press("p");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/officer\/review\?done=pass/);
  await expect(page.locator("#take-back button")).toBeVisible();
  await page.keyboard.press("z");
  await page.waitForURL((url) => url.pathname === pathname && url.searchParams.get("done") === "takeBack");
  await expect(page.getByText(/的决定已撤回/)).toBeVisible();
  await expect(page.locator("#decide-pass")).toBeVisible();
  expect(
    await page
      .locator("header")
      .filter({ has: page.locator("h1") })
      .last()
      .textContent(),
  ).toBe(due);
  await expect(page.getByText("撤回刚作出的预审决定", { exact: true })).toBeAttached();
});
