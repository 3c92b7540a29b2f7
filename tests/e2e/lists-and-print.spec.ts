import { PDFDocument } from "@cantoo/pdf-lib";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { Applicant } from "./support/applicant";
import { say } from "./support/messages";
import { Owner } from "./support/owner";

type Account = { phone: string; applications?: { state: string }[] };

test("in the lists of a family every cell stands under its heading, however wide the screen", async ({
  page,
}) => {
  const accounts = (await (await page.request.get("/api/demo/accounts")).json()) as Account[];
  const family = accounts.find(({ applications }) => applications?.[0]?.state === "RETURNED");
  await new Applicant(page, "zh", family?.phone.replace("+86", "") ?? "").signIn();
  for (const list of ["todo", "applications"])
    for (const width of [768, 1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/zh/${list}`);
      const edges = await page.locator("main table").evaluate((table) => {
        const left = (cell: Element) => Math.round(cell.getBoundingClientRect().left);
        const shown = (row: Element | null) =>
          [...(row?.children ?? [])].filter((cell) => cell.getBoundingClientRect().width > 0).map(left);
        return {
          head: shown(table.querySelector("thead tr")),
          row: shown(table.querySelector("tbody tr")),
        };
      });
      expect(edges.head.length, `${list} at ${width} px`).toBeGreaterThan(4);
      expect(edges.row, `${list} at ${width} px`).toEqual(edges.head);
    }
});

test("the lists are read whole on a screen of 1440 px in both languages, with nothing to scroll", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const accounts = (await (await page.request.get("/api/demo/accounts")).json()) as Account[];
  // Two members in several states, the longest names, and a draft with two acts.
  for (const state of ["PRE_REVIEW", "INTERVIEW", "DRAFT"]) {
    const family = accounts.find(({ applications }) => applications?.[0]?.state === state);
    await page.context().clearCookies();
    await new Applicant(page, "zh", family?.phone.replace("+86", "") ?? "").signIn();
    let lists = 0;
    for (const locale of ["zh", "en"])
      for (const list of ["applications", "todo", "drafts"]) {
        await page.goto(`/${locale}/${list}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        const beyond = await page
          .locator("main table")
          .evaluateAll((tables) =>
            tables.map(({ parentElement: frame }) => (frame?.scrollWidth ?? 1) - (frame?.clientWidth ?? 0)),
          );
        expect(Math.max(0, ...beyond), `${locale}/${list} of who is in ${state}`).toBe(0);
        lists += beyond.length;
      }
    expect(lists, state).toBeGreaterThan(1);
  }
});

/** What a printer is given: how many sheets of A4, and what of the page can be read or pressed on them. */
const printed = async (page: Page) => {
  const sheets = (
    await PDFDocument.load(await page.pdf({ format: "A4", preferCSSPageSize: true }))
  ).getPageCount();
  await page.emulateMedia({ media: "print" });
  const text = await page.locator("body").innerText();
  const pressable = await page
    .locator("button, input:not([type=hidden]), select, textarea, summary, nav a")
    .evaluateAll((controls) =>
      controls.filter((each) => each.checkVisibility()).map((each) => each.outerHTML),
    );
  await page.emulateMedia({ media: null });
  return { sheets, text, pressable };
};

test("home and the booking sheet are printed whole, with nothing to press", async ({ browser, server }) => {
  const owner = await Owner.of(browser, server.origin, "BOOKED");
  const { page } = owner;
  for (const width of [390, 1280])
    for (const locale of ["zh", "en"] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`/${locale}/home`);
      const home = await printed(page);
      expect(home).toMatchObject({ sheets: 1, pressable: [] });
      expect(home.text).toContain(owner.serial);
      await owner.open(locale, "booked");
      const sheet = await printed(page);
      expect(sheet).toMatchObject({ sheets: 1, pressable: [] });
      expect(sheet.text).toContain(owner.serial);
      expect(sheet.text).toContain(say(locale, "booking.booked.title"));
      await owner.open(locale, "ready");
      expect((await printed(page)).sheets, "the list of the night before").toBe(1);
      await owner.open(locale, "submissions");
      expect((await printed(page)).sheets, "what was submitted, no page left empty").toBeLessThanOrEqual(3);
    }
  await owner.leaves();
});
