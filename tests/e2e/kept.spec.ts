import { type BrowserContext, expect, type Page } from "@playwright/test";
import { test } from "../support/browser";
import { Applicant } from "./support/applicant";
import { chooseFirstPlace } from "./support/booking";
import { countCodes, demoNow, newCode } from "./support/demo";
import { nextYear } from "./support/journey";
import { say } from "./support/messages";
import { Owner } from "./support/owner";

const zh = (key: string, values: Readonly<Record<string, string | number>> = {}) => say("zh", key, values);

const loseSession = (context: BrowserContext) => context.clearCookies({ name: /session-token/ });

/** Nothing that was typed may stand in an address. */
const switchTo = async (page: Page, name: "English" | "中文"): Promise<void> => {
  await page
    .locator(`a[hreflang="${name === "English" ? "en" : "zh-CN"}"]`)
    .first()
    .click();
  await page.waitForURL(name === "English" ? /\/en\// : /\/zh\//);
};

/** Signs in on the page that asks for it, and comes back. */
const signInHere = async (applicant: Applicant): Promise<void> => {
  const { page, words } = applicant;
  await page.waitForURL(/\/zh\/login\?next=/);
  await expect(page.getByText(zh("login.signedOut.kept1"))).toBeVisible();
  const older = await countCodes(page.request, applicant.phone);
  await page.getByLabel(words.mobile).fill(applicant.phone);
  await applicant.button(words.obtainCode).click();
  const code = await newCode(page.request, applicant.phone, older);
  await page.getByLabel(words.code).fill(code);
  await applicant.button(words.login).click();
};

test("switching the language on the sign-in page keeps phone, code and the time to wait", async ({
  page,
  server,
}) => {
  const applicant = new Applicant(page, "zh", "19900000071");
  const { words } = applicant;
  await page.goto(`${server.origin}/zh/login`);
  const older = await countCodes(page.request, applicant.phone);
  await page.getByLabel(words.mobile).fill(applicant.phone);
  await applicant.button(words.obtainCode).click();
  const code = await newCode(page.request, applicant.phone, older);
  await page.getByLabel(words.code).fill(code);
  await page.waitForTimeout(2500);
  await switchTo(page, "English");
  const english = new Applicant(page, "en", applicant.phone);
  await expect(page.getByLabel(english.words.mobile)).toHaveValue(applicant.phone);
  await expect(page.getByLabel(english.words.code)).toHaveValue(code);
  const again = page.getByRole("button", { name: /\d+ s|seconds/ });
  await expect(again).toBeDisabled();
  // It goes on, it does not begin anew.
  expect(Number(/\d+/.exec(await again.innerText())?.[0])).toBeLessThan(59);
  expect(page.url()).not.toContain(applicant.phone);
  await english.button(english.words.login).click();
  await page.waitForURL(/\/en\/home$/);
});

test("the start page and the booking keep what was chosen when the language is switched", async ({
  browser,
  server,
}) => {
  const owner = await Owner.of(browser, server.origin, "TO_BOOK");
  const { page } = owner;
  await page.goto("/zh/apply/first");
  const until = nextYear(await demoNow(page.request));
  await page.locator("#requestedUntil").fill(until);
  await page.locator('[name="sponsorInProcessSerial"]').fill("4403");
  await switchTo(page, "English");
  await expect(page.locator('[name="requestedUntil"]')).toHaveValue(until);
  await expect(page.locator('[name="sponsorInProcessSerial"]')).toHaveValue("4403");

  const visit = await chooseFirstPlace(owner.applicant, "last");
  await page.locator('[name="method"][value="EMS"]').check();
  await page.locator('[name="recipient"]').fill("SOFIA MARIN");
  await switchTo(page, "English");
  await expect(page.locator('[name="date"]:checked')).toHaveValue(visit.date);
  await expect(page.locator('[name="start"]:checked')).toHaveValue(visit.start);
  await expect(page.locator('[name="method"]:checked')).toHaveValue("EMS");
  await expect(page.locator('[name="recipient"]')).toHaveValue("SOFIA MARIN");
  await expect(page.locator('[name="recipient"]')).toBeVisible();
  expect(page.url()).not.toMatch(/SOFIA|EMS/);

  // The session ends before the place is booked: one press, the sign-in, and all is there.
  await switchTo(page, "中文");
  await expect(page.locator('[name="start"]:checked')).toHaveValue(visit.start);
  await loseSession(page.context());
  for (const name of ["province", "city", "district", "address"])
    await page.locator(`[name="${name}"]`).fill("某");
  await owner.applicant.button(owner.applicant.words.book).click();
  await signInHere(owner.applicant);
  await page.waitForURL(/\/book\?/);
  await expect(page.locator('[name="date"]:checked')).toHaveValue(visit.date);
  await expect(page.locator('[name="start"]:checked')).toHaveValue(visit.start);
  await expect(page.locator('[name="recipient"]')).toHaveValue("SOFIA MARIN");
  await owner.leaves();
});

test("a session that ends while a step is typed asks for the sign-in there, and nothing typed is lost", async ({
  page,
  server,
}) => {
  await page.goto(server.origin);
  const applicant = new Applicant(page, "zh", "19900000072");
  await applicant.signIn();
  await applicant.startFirst(nextYear(await demoNow(page.request)));
  await applicant.fillField("familyName", "ZIMMERMANN");
  await expect(page.getByText(/已保存 \d/)).toBeVisible();
  await loseSession(page.context());
  await applicant.fillField("givenName", "HANNELORE");
  await applicant.fillField("nationality", "DEU");
  await applicant.button(zh("wizard.signedOut.signIn")).click();
  await signInHere(applicant);
  await page.waitForURL(new RegExp(`/applications/${applicant.id}/personal`));
  for (const [name, value] of [
    ["familyName", "ZIMMERMANN"],
    ["givenName", "HANNELORE"],
    ["nationality", "DEU"],
  ] as const)
    await expect(applicant.control(name)).toHaveValue(value);
  // Saved without another press: it is there after a reload.
  await expect
    .poll(async () => {
      await page.waitForTimeout(1500);
      const other = await page.context().newPage();
      await other.goto(`/zh/applications/${applicant.id}/personal`);
      const stored = await other.locator('[name="givenName"]').inputValue();
      await other.close();
      return stored;
    })
    .toBe("HANNELORE");
});
