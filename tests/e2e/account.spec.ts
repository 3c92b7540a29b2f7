import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { Applicant } from "./support/applicant";
import { expectGoodPage } from "./support/axe";
import { countCodes, demoNow, newCode, newestSms, setClock } from "./support/demo";
import { Journey, nextYear } from "./support/journey";
import { say } from "./support/messages";

const masked = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** A phone gets one code a minute: two minutes go by. */
const wait = async ({ request }: Page): Promise<void> =>
  setClock(request, new Date((await demoNow(request)).getTime() + 120_000).toISOString());

/** The form of 账号变更, by the guide's words. */
const phoneChangeOf = (applicant: Applicant) => {
  const { page, words, locale, phone } = applicant;
  /** The guide's one button stands here twice; what it sends tells them apart. */
  const send = (intent: "sendOld" | "sendNew") =>
    applicant.button(words.obtainCode).and(page.locator(`[value="${intent}"]`));
  const obtain = async (intent: "sendOld" | "sendNew", to: string): Promise<string> => {
    const older = await countCodes(page.request, to);
    await send(intent).click();
    await expect(page.getByText(say(locale, "login.sent", { phone: masked(to) }))).toBeVisible();
    return newCode(page.request, to, older);
  };
  return {
    open: () => page.goto(`/${locale}/account`),
    oldCode: page.getByLabel(say(locale, "account.phoneChange.oldCode"), { exact: true }),
    newCode: page.getByLabel(say(locale, "account.phoneChange.newCode"), { exact: true }),
    newPhone: page.getByLabel(words.newMobile, { exact: true }),
    send,
    obtainOld: () => obtain("sendOld", phone),
    obtainNew: (to: string) => obtain("sendNew", to),
    confirm: () => applicant.button(words.confirmChange).click(),
  };
};

const other = (code: string): string => (code === "000000" ? "000001" : "000000");

for (const { locale, phone, fresh, javaScript } of [
  { locale: "zh", phone: "19900000601", fresh: "19900000602", javaScript: true },
  { locale: "en", phone: "19900000603", fresh: "19900000604", javaScript: true },
  { locale: "zh", phone: "19900000605", fresh: "19900000606", javaScript: false },
] as const)
  test(`a changed phone takes the applications along and leaves the old number empty (${locale}, ${javaScript ? "with" : "without"} JavaScript)`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(180_000);
    const { applicant } = await Journey.begin(browser, server.origin, { locale, phone, javaScript });
    const { page, words } = applicant;
    const form = phoneChangeOf(applicant);
    await applicant.signIn();
    await applicant.start(nextYear(await demoNow(page.request)));

    await form.open();
    await expect(page.getByLabel(words.oldMobile, { exact: true })).toHaveValue(masked(phone));
    await expect(page.getByLabel(words.oldMobile, { exact: true })).not.toBeEditable();
    await expect(form.newPhone).toHaveAttribute("placeholder", words.newMobilePlaceholder);
    if (javaScript) await expectGoodPage(page, "account");
    await form.confirm();
    await expect(page.locator('main [role="alert"] a[href^="#"]')).toHaveCount(3);
    if (javaScript) await expectGoodPage(page, "account, empty");

    await wait(page);
    const oldCode = await form.obtainOld();
    await form.oldCode.fill(oldCode);
    await form.newPhone.fill(fresh);
    const freshCode = await form.obtainNew(fresh);
    await form.newCode.fill(other(freshCode));
    await form.confirm();
    await expect(form.newCode).toHaveAttribute("aria-invalid", "true");
    await expect(form.oldCode).not.toHaveAttribute("aria-invalid");
    await expect(form.oldCode).toHaveValue(oldCode);
    await expect(form.newPhone).toHaveValue(fresh);
    if (javaScript) await expectGoodPage(page, "account, a wrong code");
    await form.newCode.fill(freshCode);
    await form.confirm();

    await page.waitForURL(/\/home\?phoneChanged=1$/);
    await expect(page.getByText(say(locale, "account.phoneChange.done"))).toBeVisible();
    await expect(page.getByText(applicant.serial).first()).toBeVisible();
    await expect(page.locator("header").first()).toContainText(masked(fresh));
    await expect(page.locator("header").first()).not.toContainText(masked(phone));
    if (javaScript) await expectGoodPage(page, "home after the change");
    await newestSms(page.request, phone, locale === "zh" ? /已更换手机号/ : /another mobile number/);

    await wait(page);
    await page.context().clearCookies();
    await new Applicant(page, locale, fresh, javaScript).signIn();
    await page.goto(`/${locale}/drafts`);
    await expect(page.getByText(applicant.serial).first()).toBeVisible();
    await page.context().clearCookies();
    await new Applicant(page, locale, phone, javaScript).signIn();
    await page.goto(`/${locale}/drafts`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText(applicant.serial)).toHaveCount(0);
    await page.context().close();
  });

test("a number somebody else has, and one's own, are refused with the reason and the way out", async ({
  browser,
  server,
}) => {
  const [phone, taken] = ["19900000607", "19900000608"];
  const { applicant } = await Journey.begin(browser, server.origin, { locale: "en", phone });
  const { page, words } = applicant;
  const form = phoneChangeOf(applicant);
  await new Applicant(page, "en", taken).signIn();
  await page.context().clearCookies();
  await applicant.signIn();
  await wait(page);
  await form.open();
  await form.newPhone.fill(phone);
  await form.send("sendNew").click();
  await expect(page.getByText(say("en", "errors.refusals.phoneSame.title")).first()).toBeVisible();
  await form.oldCode.fill(await form.obtainOld());
  await form.newPhone.fill(taken);
  const sent = await countCodes(page.request, taken);
  await form.send("sendNew").click();
  await expect(page.locator("#phone-error")).toContainText(say("en", "errors.refusals.phoneTaken.body"));
  expect(await countCodes(page.request, taken)).toBe(sent);
  await expect(form.newPhone).toHaveValue(taken);
  await expectGoodPage(page, "account, a number that is taken");
  await applicant.button(words.exit).click();
  await page.waitForURL(/\/home\??$/);
  await page.context().close();
});
