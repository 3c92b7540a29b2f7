import type { Browser } from "@playwright/test";
import { expect, test } from "../support/browser";
import { Applicant } from "./support/applicant";
import { expectAccessible, expectGoodPage } from "./support/axe";
import { demoNow } from "./support/demo";
import { FORMS_SENT_WRONG } from "./support/desk-forms";
import { Journey, nextYear } from "./support/journey";
import { say } from "./support/messages";
import { Officer } from "./support/officer";
import { Owner } from "./support/owner";
import {
  APPLICANT,
  DESKS,
  OF_A_DRAFT,
  OF_A_STATE,
  OF_A_SUBMITTED,
  PUBLIC,
  PUBLIC_FORMS,
  STEPS,
} from "./support/pages";

const PHONE = { width: 390, height: 844 };
const NOTES = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") };
const DESK = { width: 1440, height: 900 };
for (const locale of ["zh", "en"] as const) {
  test(`every public page has no barrier and fits 320 px (${locale})`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    for (const path of PUBLIC) {
      await page.goto(`/${locale}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectGoodPage(page, `${locale}${path}`);
    }
    for (const [path, button] of PUBLIC_FORMS) {
      await page.goto(`/${locale}${path}`);
      await page.getByRole("button", { name: say(locale, button), exact: true }).click();
      await expect(page.locator("[aria-invalid]").first(), path).toBeVisible();
      await expectGoodPage(page, `${locale}${path} with errors`);
    }
  });
}

test("every step of the form has no barrier, empty, wrong and filled, in both languages", async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000);
  const journey = await Journey.begin(browser, server.origin, { locale: "en", phone: "19900000003" });
  const { applicant, person } = journey;
  const { page } = applicant;
  await applicant.signIn();
  for (const path of APPLICANT) {
    await page.goto(`/en${path}`);
    await expectGoodPage(page, path);
  }
  await page.goto("/en/account");
  await page
    .locator("#oldCode")
    .locator("xpath=ancestor::form")
    .locator("button[type=submit]")
    .last()
    .click();
  await expect(page.locator("[aria-invalid]").first()).toBeVisible();
  await expectGoodPage(page, "account with errors");
  await page.goto("/en/account/data");
  for (const form of ["correction", "erasure"]) {
    await page.locator(`section[aria-labelledby="${form}"] form button[type=submit]`).last().click();
    await expect(page.locator(`section[aria-labelledby="${form}"] [aria-invalid]`).first()).toBeVisible();
  }
  await expectGoodPage(page, "account/data with errors");
  await page.goto("/en/apply/first");
  await applicant.button(applicant.words.saveAndProceed).click();
  await expect(page.locator("[aria-invalid]").first()).toBeVisible();
  await expectGoodPage(page, "choose type with errors");
  await applicant.start(nextYear(await demoNow(page.request)));
  for (const step of STEPS) {
    await page.goto(`/en/applications/${applicant.id}/${step}`);
    await expectGoodPage(page, `${step}, empty`);
    await applicant.button(applicant.words.saveAndProceed).click();
    await expect(page.locator("[aria-invalid]").first()).toBeVisible();
    await expectGoodPage(page, `${step}, with errors`);
    await page.goto(`/zh/applications/${applicant.id}/${step}`);
    await expectAccessible(page, `${step}, zh`);
    await page.goto(`/en/applications/${applicant.id}/${step}`);
    await applicant.fillStep(step, person[step]);
    await applicant.button(applicant.words.saveAndProceed).click();
    await page.waitForURL((url) => !url.pathname.endsWith(step));
  }
  await expectGoodPage(page, "attachments, empty");
  await page.locator('[data-slot="PASSPORT_INFO"] input[type=file]').first().setInputFiles(NOTES);
  await expect(page.locator('[data-slot="PASSPORT_INFO"]').getByRole("alert").first()).toBeVisible();
  await expectGoodPage(page, "attachments, refused");
  await applicant.uploadDocuments();
  await expectGoodPage(page, "attachments, filled");
  // The code is for whoever sits at a computer.
  await page.setViewportSize(DESK);
  await page.locator("summary", { hasText: say("en", "attachments.phone.fromPhone") }).click();
  const link = page.getByRole("link", { name: say("en", "attachments.phone.link") });
  const onPhone = await browser.newPage({ viewport: PHONE });
  for (const locale of ["zh", "en"] as const) {
    await onPhone.goto(((await link.getAttribute("href")) ?? "").replace("/en/", `/${locale}/`));
    await expect(onPhone.locator("input[type=file]").first()).toBeAttached();
    await expectGoodPage(onPhone, `papers from the phone, ${locale}`);
  }
  await onPhone.locator("input[type=file]").first().setInputFiles(NOTES);
  await expect(onPhone.getByRole("alert").first()).toBeVisible();
  await expectGoodPage(onPhone, "papers from the phone, refused");
  await onPhone.close();
  await page.setViewportSize(PHONE);
  await page.goto(`/en/applications/${applicant.id}/check`);
  await expectGoodPage(page, "check, without photo");
  await page.goto(`/en/applications/${applicant.id}/personal`);
  await applicant.uploadPhoto();
  for (const path of OF_A_DRAFT) {
    await page.goto(`/en/applications/${applicant.id}/${path}`);
    await expectGoodPage(page, `draft, ${path}`);
  }
  await page.goto(`/en/applications/${applicant.id}/type`);
  // As from a page that was opened while the application was of another type.
  await page.locator('main input[name="from"]').evaluate((input) => input.setAttribute("value", "REISSUE"));
  await applicant.button(say("en", "wizard.changeType.change")).click();
  await expect(page.getByRole("main").getByRole("alert").first()).toBeVisible();
  await expectGoodPage(page, "change type, refused");
  await page.goto(`/en/applications/${applicant.id}/check`);
  await applicant.button(applicant.words.submit).click();
  await expect(page.locator("[aria-invalid]").first()).toBeVisible();
  await expectGoodPage(page, "check, not declared");
  await journey.submit();
  await expectGoodPage(page, "submitted");
  for (const path of OF_A_SUBMITTED) {
    await page.goto(`/en/applications/${applicant.id}/${path}`);
    await expectGoodPage(page, `submitted, ${path}`);
  }
});

test("an applicant's pages after submission have no barrier, in both languages", async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  for (const [state, paths] of OF_A_STATE) {
    const owner = await Owner.of(browser, server.origin, state);
    for (const locale of ["zh", "en"] as const) {
      await owner.page.goto(`/${locale}/home`);
      await expectGoodPage(owner.page, `home in ${state}, ${locale}`);
      for (const path of paths) {
        await owner.open(locale, path);
        await expectGoodPage(owner.page, `${state} ${path}, ${locale}`);
      }
    }
    await owner.leaves();
  }
});

/** What the administrator's inboxes hold: a report of an offence and a request about one's own data. */
const fillTheInboxes = async (browser: Browser, origin: string): Promise<void> => {
  const context = await browser.newContext({ baseURL: origin, viewport: PHONE, timezoneId: "Asia/Shanghai" });
  const page = await context.newPage();
  await page.goto("/en/report");
  const form = page.locator("main form").first();
  await form.locator('input[name="kind"]').first().check();
  await form.locator('[name="what"]').fill("Three people live in one room and work in a kitchen at night.");
  await form.locator('select[name="district"]').selectOption({ index: 1 });
  await form.locator('[name="address"]').fill("演示花园3栋1204");
  for (const [part, value] of Object.entries({ year: "2026", month: "1", day: "2" }))
    await form.locator(`[data-part="${part}"]`).fill(value);
  await form.locator("button[type=submit]").last().click();
  await expect(page.locator('[name="what"]')).toHaveCount(0);
  await expectGoodPage(page, "report received");
  await new Applicant(page, "en", "19900000064").signIn();
  await page.goto("/en/account/data");
  const asked = page.locator('section[aria-labelledby="correction"]');
  await asked.locator('[name="words"]').fill("My name is written with two letters n.");
  await asked.locator("button[type=submit]").last().click();
  await expect(asked.getByRole("status").first()).toBeVisible();
  await expectGoodPage(page, "correction asked for");
  await context.close();
};

for (const [role, rooms, otherRoom] of DESKS)
  test(`the desk of ${role} has no barrier: its queue, a case, and every form sent wrong`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(240_000);
    if (role === "ADMIN") await fillTheInboxes(browser, server.origin);
    const context = await browser.newContext({ baseURL: server.origin, viewport: DESK });
    const officer = await Officer.atDesk(context, role, "en");
    const { page } = officer;
    for (const locale of ["zh", "en"] as const) {
      for (const path of ["", "/search", ...[...rooms, otherRoom].map((room) => `/${room}`)]) {
        await page.goto(`/${locale}/officer${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectGoodPage(page, `${role} at ${path}, ${locale}`);
      }
      for (const room of rooms) {
        await page.goto(`/${locale}/officer/${room}`);
        const open = page.locator(`a[href*="/officer/${room}/"]`).first();
        if (!(await open.isVisible())) continue;
        await page.goto((await open.getAttribute("href")) ?? "");
        await expectGoodPage(page, `${room}, case, ${locale}`);
      }
    }
    for (const { what, reach, panel, fill, button, form: id } of FORMS_SENT_WRONG[role] ?? []) {
      await reach(officer);
      if (panel) await officer.unfold(panel);
      const form = button
        ? page.locator("form", { has: page.getByRole("button", { name: officer.t(button) }) }).first()
        : page.locator(id ?? "#return-form").first();
      await fill?.(form);
      await form.locator("button[type=submit]").click();
      await expect(form.getByRole("alert").first(), what).toBeVisible();
      await expectAccessible(page, `${role}, ${what}`);
    }
    await context.close();
  });
