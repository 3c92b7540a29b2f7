import { expect, test } from "../support/browser";
import { expectAccessible, expectGoodPage } from "./support/axe";
import { demoNow } from "./support/demo";
import { FORMS_SENT_WRONG } from "./support/desk-forms";
import { Journey, nextYear } from "./support/journey";
import { say } from "./support/messages";
import { Officer } from "./support/officer";
import { Owner } from "./support/owner";

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const PUBLIC = [
  "",
  "/eligibility",
  "/eligibility?inChina=yes&relationship=SPOUSE&heldKind=VISA",
  "/eligibility?inChina=yes&relationship=NONE&heldKind=VISA",
  "/materials",
  "/employer",
  "/lodging",
  "/report",
  "/verify/none",
  "/templates",
  "/status",
  "/help",
  "/help?q=EMS",
  "/accessibility",
  "/login",
  "/officer/login",
  "/forbidden",
  "/no-such-page",
  "/demo/inbox",
  "/demo/clock",
];

for (const locale of ["zh", "en"] as const) {
  test(`every public page has no barrier and fits 320 px (${locale})`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    for (const path of PUBLIC) {
      await page.goto(`/${locale}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectGoodPage(page, `${locale}${path}`);
    }
    await page.goto(`/${locale}/login`);
    await page.getByRole("button", { name: say(locale, "login.confirm"), exact: true }).click();
    await expect(page.locator("[aria-invalid]").first()).toBeVisible();
    await expectGoodPage(page, "sign-in with errors");
    await page.goto(`/${locale}/status`);
    await page.locator("main form button[type=submit]").first().click();
    await expect(page.locator("[aria-invalid]").first()).toBeVisible();
    await expectGoodPage(page, "status query with errors");
    await page.goto(`/${locale}/officer/login`);
    await page.locator("main form button[type=submit]").first().click();
    await expect(page.locator("[aria-invalid]").first()).toBeVisible();
    await expectGoodPage(page, "officers' sign-in with errors");
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
  for (const path of [
    "home",
    "applications",
    "todo",
    "drafts",
    "drafts/delete",
    "notices",
    "search?q=photo",
    "appointments",
    "account",
    "account/data",
    "apply/first",
    "apply/extension",
  ]) {
    await page.goto(`/en/${path}`);
    await expectGoodPage(page, path);
  }
  await page.goto("/en/apply/first");
  await applicant.button(applicant.words.saveAndProceed).click();
  await expect(page.locator("[aria-invalid]").first()).toBeVisible();
  await expectGoodPage(page, "choose type with errors");
  await applicant.start(nextYear(await demoNow(page.request)));
  for (const step of ["personal", "permit", "family"] as const) {
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
  await page
    .locator('[data-slot="PASSPORT_INFO"] input[type=file]')
    .first()
    .setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") });
  await expect(page.locator('[data-slot="PASSPORT_INFO"]').getByRole("alert").first()).toBeVisible();
  await expectGoodPage(page, "attachments, refused");
  await applicant.uploadDocuments();
  await expectGoodPage(page, "attachments, filled");
  await page.goto(`/en/applications/${applicant.id}/check`);
  await expectGoodPage(page, "check, without photo");
  await page.goto(`/en/applications/${applicant.id}/personal`);
  await applicant.uploadPhoto();
  await page.goto(`/en/applications/${applicant.id}/check`);
  await expectGoodPage(page, "check");
  await applicant.button(applicant.words.submit).click();
  await expect(page.locator("[aria-invalid]").first()).toBeVisible();
  await expectGoodPage(page, "check, not declared");
  await journey.submit();
  await expectGoodPage(page, "submitted");
  await page.goto(`/en/applications/${applicant.id}`);
  await expectGoodPage(page, "application");
});

/** Seeded families whose applications stand where the pages below are needed. */
test("an applicant's pages after submission have no barrier, in both languages", async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  for (const [state, paths] of [
    ["RETURNED", ["supplement", ""]],
    ["TO_BOOK", ["book", "book?agreed=2021-07", ""]],
    ["BOOKED", ["booked", ""]],
    ["WINDOW_CORRECTION", [""]],
    ["COLLECTED", [""]],
    ["REFUSED", [""]],
    ["NOT_ACCEPTED", [""]],
    ["LAPSED", [""]],
  ] as const) {
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

for (const [role, room, otherRoom] of [
  ["PRE_REVIEWER", "review", "decisions"],
  ["RECEPTION", "reception", "decisions"],
  ["INTERVIEWER", "interview", "decisions"],
  ["WINDOW", "counter", "decisions"],
  ["APPROVER", "decisions", "review"],
  ["PRODUCTION", "production", "decisions"],
] as const)
  test(`the desk of ${role} has no barrier: its queue, a case, and every form sent wrong`, async ({
    browser,
    server,
  }) => {
    const context = await browser.newContext({ baseURL: server.origin, viewport: DESK });
    const officer = await Officer.atDesk(context, role, "en");
    const { page } = officer;
    for (const locale of ["zh", "en"] as const) {
      for (const path of ["", `/${room}`, `/${otherRoom}`]) {
        await page.goto(`/${locale}/officer${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectGoodPage(page, `${role} at ${path}, ${locale}`);
      }
      await page.goto(`/${locale}/officer/${room}`);
      const open = page.locator(`a[href*="/officer/${room}/"]`).first();
      if (!(await open.isVisible())) continue;
      await page.goto((await open.getAttribute("href")) ?? "");
      await expectGoodPage(page, `${room}, case, ${locale}`);
    }
    for (const { what, reach, panel, fill, button, form: id } of FORMS_SENT_WRONG[role] ?? []) {
      await reach(officer);
      if (panel) await officer.unfold(panel);
      const form = button
        ? page.locator("form", { has: page.getByRole("button", { name: officer.t(button) }) }).first()
        : page.locator(id ?? "#return-form");
      await fill?.(form);
      await form.locator("button[type=submit]").click();
      await expect(form.getByRole("alert").first(), what).toBeVisible();
      await expectAccessible(page, `${room}, ${what}`);
    }
    await context.close();
  });
