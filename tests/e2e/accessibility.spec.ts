import { expect, test } from "../support/browser";
import { Applicant } from "./support/applicant";
import { expectAccessible, expectGoodPage } from "./support/axe";
import { demoNow } from "./support/demo";
import { Journey, nextYear } from "./support/journey";
import { say } from "./support/messages";
import { Officer } from "./support/officer";

const PHONE = { width: 390, height: 844 };
const PUBLIC = [
  "",
  "/eligibility",
  "/materials",
  "/templates",
  "/status",
  "/help",
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
    "appointments",
    "account",
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
  await applicant.startFirst(nextYear(await demoNow(page.request)));
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
test("an applicant's pages after submission have no barrier", async ({ browser, server }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ baseURL: server.origin, viewport: PHONE });
  const page = await context.newPage();
  type Account = { role: string; phone: string; applications?: { state: string }[] };
  const accounts = (await (await page.request.get("/api/demo/accounts")).json()) as Account[];
  const has = (state: string) =>
    accounts.find((account) => account.applications?.[0]?.state === state)?.phone.replace("+86", "");
  for (const [state, paths] of [
    ["RETURNED", ["supplement", ""]],
    ["TO_BOOK", ["book", "book?agreed=2021-07", ""]],
    ["BOOKED", ["booked", ""]],
    ["COLLECTED", [""]],
    ["REFUSED", [""]],
    ["LAPSED", [""]],
  ] as const) {
    const phone = has(state);
    expect(phone, `a seeded account in ${state}`).toBeDefined();
    await context.clearCookies();
    const applicant = new Applicant(page, "zh", phone ?? "");
    await applicant.signIn();
    await expectGoodPage(page, `home in ${state}`);
    await page.goto("/zh/applications");
    const row = page
      .getByRole("row")
      .or(page.getByRole("listitem"))
      .filter({ hasText: say("zh", `vocabulary.states.${state}`) });
    const link = row.getByRole("link").last();
    const href = (await link.getAttribute("href")) ?? "";
    const id = /applications\/([0-9a-f-]{36})/.exec(href)?.[1];
    expect(id, href).toBeDefined();
    for (const path of paths) {
      await page.goto(`/zh/applications/${id}${path && `/${path}`}`);
      await expectGoodPage(page, `${state} ${path}`);
    }
  }
  await context.close();
});

test("every desk has no barrier, with its queue and with a case", async ({ browser, server }) => {
  test.setTimeout(300_000);
  for (const [role, room] of [
    ["PRE_REVIEWER", "review"],
    ["RECEPTION", "reception"],
    ["INTERVIEWER", "interview"],
    ["WINDOW", "counter"],
    ["APPROVER", "decisions"],
    ["PRODUCTION", "production"],
  ] as const) {
    const context = await browser.newContext({
      baseURL: server.origin,
      viewport: { width: 1440, height: 900 },
    });
    const officer = await Officer.atDesk(context, role);
    const { page } = officer;
    await officer.goto(room);
    await expectAccessible(page, `${room}, queue`);
    const open = page.locator(`a[href*="/officer/${room}/"]`).first();
    if (await open.isVisible()) {
      await page.goto((await open.getAttribute("href")) ?? "");
      await expectAccessible(page, `${room}, case`);
    }
    await page.goto(role === "APPROVER" ? "/zh/officer/review" : "/zh/officer/decisions");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page, `${role} where they may not enter`);
    await context.close();
  }
});
