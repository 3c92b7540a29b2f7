import { type BrowserContext, expect, type Page } from "@playwright/test";
import { test } from "../support/browser";
import { Applicant } from "./support/applicant";
import { chooseFirstPlace } from "./support/booking";
import { countCodes, type DemoOfficer, demoNow, newCode, setClock } from "./support/demo";
import { nextYear } from "./support/journey";
import { say } from "./support/messages";
import { scannedPage } from "./support/pictures";
import { Owner } from "./support/owner";

const zh = (key: string, values: Readonly<Record<string, string | number>> = {}) => say("zh", key, values);

const en = (key: string) => say("en", key);

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

  await chooseFirstPlace(owner.applicant, "last");
  const place = await page.locator('[name="place"]:checked').inputValue();
  await page.locator('[name="method"][value="EMS"]').check();
  await page.locator('[name="recipient"]').fill("SOFIA MARIN");
  await switchTo(page, "English");
  await expect(page.locator('[name="place"]:checked')).toHaveValue(place);
  await expect(page.locator('[name="method"]:checked')).toHaveValue("EMS");
  await expect(page.locator('[name="recipient"]')).toHaveValue("SOFIA MARIN");
  await expect(page.locator('[name="recipient"]')).toBeVisible();
  expect(page.url()).not.toMatch(/SOFIA|EMS/);

  // The session ends before the place is booked: one press, the sign-in, and all is there.
  await switchTo(page, "中文");
  await expect(page.locator('[name="place"]:checked')).toHaveValue(place);
  await loseSession(page.context());
  for (const name of ["province", "city", "district", "address"])
    await page.locator(`[name="${name}"]`).fill("某");
  await owner.applicant.button(owner.applicant.words.book).click();
  await signInHere(owner.applicant);
  await page.waitForURL(/\/book\?/);
  await expect(page.locator('[name="place"]:checked')).toHaveValue(place);
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
  await applicant.start(nextYear(await demoNow(page.request)));
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

test("switching the language keeps codes, numbers and times to wait at the officers' sign-in and the change of phone", async ({
  browser,
  server,
}) => {
  const desk = await (await browser.newContext({ baseURL: server.origin, locale: "zh-CN" })).newPage();
  const accounts = (await (await desk.request.get("/api/demo/accounts")).json()) as DemoOfficer[];
  const account = accounts.find(({ staffNumber }) => staffNumber === "P1002");
  const phone = account?.phone.replace(/\s|\+86/g, "") ?? "";
  await desk.goto("/zh/officer/login");
  await desk.getByLabel(zh("officer.login.staffNo")).fill("P1002");
  await desk.getByLabel(zh("officer.login.password")).fill(account?.password ?? "");
  const older = await countCodes(desk.request, phone);
  await desk.getByRole("button", { name: zh("officer.login.next"), exact: true }).click();
  const code = await newCode(desk.request, phone, older);
  await desk.getByLabel(zh("officer.login.code")).fill(code);
  await switchTo(desk, "English");
  await expect(desk.getByLabel(en("officer.login.code"))).toHaveValue(code);
  expect(desk.url()).not.toMatch(/P1002|\d{6}/);
  await desk.getByRole("button", { name: en("officer.login.confirm"), exact: true }).click();
  await desk.waitForURL(/\/en\/officer(?!\/login)/);
  await desk.context().close();

  const own = await browser.newContext({ baseURL: server.origin, locale: "zh-CN" });
  const applicant = new Applicant(await own.newPage(), "zh", "19900000073");
  const { page } = applicant;
  await applicant.signIn();
  // A phone gets one code a minute: two minutes go by.
  await setClock(page.request, new Date((await demoNow(page.request)).getTime() + 120_000).toISOString());
  await page.goto("/zh/account");
  const before = await countCodes(page.request, applicant.phone);
  await page.locator('button[value="sendOld"]').nth(0).click();
  const oldCode = await newCode(page.request, applicant.phone, before);
  await page.locator("#oldCode").fill(oldCode);
  await page.locator("#phone").fill("19900000078");
  await switchTo(page, "English");
  await expect(page.locator("#oldCode")).toHaveValue(oldCode);
  await expect(page.locator("#phone")).toHaveValue("19900000078");
  await expect(page.getByRole("button", { name: /\d+ s|seconds/ })).toBeDisabled();
  expect(page.url()).not.toMatch(/19900000078|\d{6}/);
  await page.locator('button[value="sendNew"]').click();
  await page.locator("#newCode").fill(await newCode(page.request, "19900000078", 0));
  await switchTo(page, "中文");
  await expect(page.locator("#oldCode")).toHaveValue(oldCode);
  await expect(page.locator("#newCode")).toHaveValue(/^\d{6}$/);
  await page.getByRole("button", { name: zh("account.phoneChange.confirm"), exact: true }).click();
  await page.waitForURL(/\/home\?phoneChanged=1$/);
  await own.close();
});

test("a file chosen after the session ended is sent once its owner has signed in on the same tab", async ({
  page,
  server,
}) => {
  await page.goto(server.origin);
  const applicant = new Applicant(page, "zh", "19900000079");
  await applicant.signIn();
  await applicant.start(nextYear(await demoNow(page.request)));
  await page.goto(`/zh/applications/${applicant.id}/attachments`);
  await loseSession(page.context());
  const file = { name: "page.jpg", mimeType: "image/jpeg", buffer: await scannedPage("PASSPORT") };
  await page.locator('#PASSPORT_INFO input[type="file"][name="file"]').setInputFiles(file);
  await page.getByRole("link", { name: zh("attachments.signedOut.signIn") }).click();
  await setClock(page.request, new Date((await demoNow(page.request)).getTime() + 120_000).toISOString());
  await page.waitForURL(/\/zh\/login\?next=/);
  const older = await countCodes(page.request, applicant.phone);
  await page.getByLabel(applicant.words.mobile).fill(applicant.phone);
  await applicant.button(applicant.words.obtainCode).click();
  await page.getByLabel(applicant.words.code).fill(await newCode(page.request, applicant.phone, older));
  await applicant.button(applicant.words.login).click();
  await page.waitForURL(new RegExp(`/applications/${applicant.id}/attachments`));
  await expect(page.getByText(zh("attachments.arrived", { count: 1 }))).toBeVisible();
});

test("a file chosen without a connection leaves the page where it is, and is sent once there is one", async ({
  page,
  server,
}) => {
  await page.goto(server.origin);
  const applicant = new Applicant(page, "zh", "19900000093");
  await applicant.signIn();
  await applicant.start(nextYear(await demoNow(page.request)));
  await page.goto(`/zh/applications/${applicant.id}/attachments`);
  const chosen = page.locator('#PASSPORT_INFO input[type="file"][name="file"]');
  // The page's script listens: before it does, the browser keeps what was chosen for the form's own button.
  await expect(chosen).toHaveAttribute("aria-hidden", "true");
  await page.context().setOffline(true);
  const file = { name: "page.jpg", mimeType: "image/jpeg", buffer: await scannedPage("PASSPORT") };
  await chosen.setInputFiles(file);
  await expect(page.getByText(zh("attachments.offlineTitle"))).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(zh("attachments.arrived", { count: 1 }))).toBeVisible();
  await expect(page.getByText(zh("attachments.offlineTitle"))).toHaveCount(0);
});

test("a file chosen before the page's script came is sent once it is there", async ({ page, server }) => {
  await page.goto(server.origin);
  const applicant = new Applicant(page, "zh", "19900000095");
  await applicant.signIn();
  await applicant.start(nextYear(await demoNow(page.request)));
  let arrive = (): void => undefined;
  const onTheWay = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\.js(\?|$)/, async (route) => {
    await onTheWay;
    await route.continue();
  });
  await page.goto(`/zh/applications/${applicant.id}/attachments`, { waitUntil: "commit" });
  const opening = page.waitForEvent("filechooser");
  await page.locator("#PASSPORT_INFO label").first().click();
  const file = { name: "page.jpg", mimeType: "image/jpeg", buffer: await scannedPage("PASSPORT") };
  await (await opening).setFiles(file);
  await expect(page.locator("#PASSPORT_INFO [data-file]")).toHaveCount(0);
  arrive();
  await expect(page.locator("#PASSPORT_INFO [data-file]")).toHaveCount(1);
});

test("what was typed is kept when its owner signs out at once", async ({ page, server }) => {
  await page.goto(server.origin);
  const applicant = new Applicant(page, "zh", "19900000094");
  await applicant.signIn();
  await applicant.start(nextYear(await demoNow(page.request)));
  await page.locator("#familyName").pressSequentially("YOON");
  await page
    .getByRole("button", { name: zh("frame.signOut"), exact: true })
    .first()
    .click();
  await page.waitForURL(/\/zh\/login/);
  await setClock(page.request, new Date((await demoNow(page.request)).getTime() + 120_000).toISOString());
  await applicant.signIn();
  await page.goto(`/zh/applications/${applicant.id}/personal`);
  await expect(page.locator("#familyName")).toHaveValue("YOON");
});
