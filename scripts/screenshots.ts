import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { Officer } from "../tests/e2e/support/officer";
import { findBrowser } from "./testing/browser.mjs";
import { buildWhenNeeded, generateWhenNeeded } from "./build.mjs";
import { resultsDirectory, root, say } from "./project.mjs";
import { startTestServer } from "./testing/test-server.mjs";
import { helpPictures } from "./guide/help-pictures";
import { accounts, type Locale, openPage, signInTo, type Size, sizes } from "./guide/visitor";

// `npm run screenshots` makes the README's pictures and those of the help; `-- help` the help's alone; `-- all` takes every page of the demo, in both
// sizes and both languages, into test-results/pages, to be looked at; `-- desks` the officers' pages alone.

const publicPages = [
  "",
  "/eligibility",
  "/materials",
  "/templates",
  "/help",
  "/status",
  "/accessibility",
  "/login",
  "/officer/login",
  "/nowhere",
];
const applicantPages = [
  "/home",
  "/applications",
  "/todo",
  "/drafts",
  "/appointments",
  "/account",
  "/apply/first",
];
const steps = [
  "",
  "/personal",
  "/permit",
  "/family",
  "/attachments",
  "/check",
  "/submitted",
  "/supplement",
  "/book",
  "/booked",
];
const desks: Record<string, string[]> = {
  PRE_REVIEWER: ["/officer", "/officer/review"],
  RECEPTION: ["/officer/reception"],
  INTERVIEWER: ["/officer/interview"],
  WINDOW: ["/officer/counter"],
  APPROVER: ["/officer/decisions"],
  PRODUCTION: ["/officer/production"],
  ADMIN: ["/officer", "/officer/schedule", "/officer/messages"],
};

async function take(page: Page, file: string, fullPage: boolean): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage, animations: "disabled" });
  say(file.slice(root.length + 1));
}

async function readmePictures(browser: Browser, origin: string): Promise<void> {
  const picture = (name: string) => join(root, "public", "guide", `${name}.png`);
  const home = await openPage(browser, origin, "phone");
  await signInTo(home, "zh", "RETURNED");
  await home.goto("/zh/home");
  await take(home, picture("home-zh"), false);

  const personal = await openPage(browser, origin, "phone");
  const draft = await signInTo(personal, "en", "DRAFT");
  await personal.goto(`/en${draft}/personal`);
  await take(personal, picture("personal-en"), false);

  const desk = await openPage(browser, origin, "desk");
  const reviewer = await Officer.atDesk(desk.context(), "PRE_REVIEWER");
  await openFirstCase(reviewer.page, "/zh/officer/review");
  await take(reviewer.page, picture("review-zh"), false);
}

/** Opens the first case a list leads to; false when it is empty. */
async function openFirstCase(page: Page, list: string): Promise<boolean> {
  await page.goto(list);
  const links = page.locator(`main a[href*="${list}/"]`);
  if ((await links.count()) === 0) {
    const call = page.getByRole("button", { name: /^(叫下一位|呼叫下一位|Call the next)/ });
    if (!(await call.isVisible())) return false;
    await call.click();
    await links.first().waitFor();
  }
  await page.goto((await links.first().getAttribute("href")) ?? list);
  return true;
}

async function everyDesk(browser: Browser, origin: string): Promise<void> {
  for (const size of Object.keys(sizes) as Size[]) await deskPages(browser, origin, size);
}

async function everyPage(browser: Browser, origin: string): Promise<void> {
  for (const size of Object.keys(sizes) as Size[])
    for (const locale of ["zh", "en"] as const) await familyPages(browser, origin, size, locale);
  await everyDesk(browser, origin);
}

const guidePictures = async (browser: Browser, origin: string): Promise<void> => {
  await readmePictures(browser, origin);
  await helpPictures(browser, origin);
};

const selections: Record<string, typeof everyPage> = { all: everyPage, desks: everyDesk, help: helpPictures };

async function familyPages(browser: Browser, origin: string, size: Size, locale: Locale): Promise<void> {
  const file = (...parts: string[]) =>
    join(resultsDirectory, "pages", `${size}-${locale}`, `${parts.join("-")}.png`);
  const named = (path: string) => path.replaceAll("/", "_") || "_";
  const visitor = await openPage(browser, origin, size);
  for (const path of publicPages) {
    await visitor.goto(`/${locale}${path}`);
    await take(visitor, file("public", named(path)), true);
  }
  const known = (await accounts(visitor)).flatMap(({ applications = [] }) => applications);
  for (const state of new Set(known.map((application) => application.state))) {
    const page = await openPage(browser, origin, size);
    const own = await signInTo(page, locale, state);
    const paths = [...applicantPages, ...steps.map((step) => `${own}${step}`)];
    const seen = new Set<string>();
    for (const path of paths) {
      await page.goto(`/${locale}${path}`);
      // A page that is not for this state leads elsewhere; once is enough.
      const landed = new URL(page.url()).pathname;
      if (seen.has(landed)) continue;
      seen.add(landed);
      await take(page, file(state, named(path.replace(own, "case"))), true);
      if (!path.endsWith("/book")) continue;
      await page.goto(`/${locale}${path}?hall=1`);
      await take(page, file(state, "book-by-hall"), true);
    }
    await page.context().close();
  }
}

async function deskPages(browser: Browser, origin: string, size: Size): Promise<void> {
  for (const [role, lists] of Object.entries(desks)) {
    const place = await openPage(browser, origin, size);
    const { page } = await Officer.atDesk(place.context(), role);
    for (const locale of ["zh", "en"]) {
      const folder = join(resultsDirectory, "pages", `${size}-${locale}`);
      for (const path of lists) {
        const list = `/${locale}${path}`;
        await page.goto(list);
        await take(page, join(folder, `${role}${path.replaceAll("/", "_")}.png`), true);
        if (path !== "/officer" && (await openFirstCase(page, list)))
          await casePages(page, join(folder, role));
      }
    }
    await place.context().close();
  }
}

/** A case as its officer finds it, taken where it is free, then with each panel of its decisions open. */
async function casePages(page: Page, name: string): Promise<void> {
  await take(page, `${name}-case.png`, true);
  const claim = page.locator("[data-claim] button");
  if (await claim.isVisible()) {
    await claim.click();
    await page.locator("details[name=decision]").first().waitFor();
  }
  const panels = page.locator("details[name=decision] > summary");
  for (let at = 0; at < (await panels.count()); at += 1) {
    await panels.nth(at).click();
    await take(page, `${name}-panel-${at + 1}.png`, true);
  }
}

/** Without a Chinese font every character would be an empty box. */
function requireChineseFont(): void {
  const fonts = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  if (!fonts.error && !fonts.stdout.trim())
    throw new Error("No Chinese font is installed. On Debian: apt-get install fonts-noto-cjk");
}

requireChineseFont();
await generateWhenNeeded();
await buildWhenNeeded();
const server = await startTestServer();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [],
});
try {
  await (selections[process.argv[2] ?? ""] ?? guidePictures)(browser, server.origin);
} finally {
  await browser.close();
  await server.stop();
}
