import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { Applicant } from "./support/applicant";
import { demoNow, setClock } from "./support/demo";
import { GUIDE } from "./support/guide";

type Account = { phone: string; applications?: { state: string }[] };

/** Signs in a seeded family with an application in this state; a phone gets one code a minute. */
const familyIn = async (page: Page, locale: "zh" | "en", state: string): Promise<Applicant> => {
  const now = await demoNow(page.request);
  await setClock(page.request, new Date(now.getTime() + 61_000).toISOString());
  const accounts = (await (await page.request.get("/api/demo/accounts")).json()) as Account[];
  const found = accounts.find(({ applications }) => applications?.some((one) => one.state === state));
  await page.context().clearCookies();
  const applicant = new Applicant(page, locale, found?.phone.replace("+86", "") ?? "");
  await applicant.signIn();
  return applicant;
};

for (const locale of ["zh", "en"] as const)
  test(`whoever holds the guide finds every control by the word it prints, and by that word alone (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const words = GUIDE[locale];
    const only = async (
      role: "link" | "button" | "checkbox" | "textbox" | "combobox" | "group",
      name: string,
    ) => expect(page.getByRole(role, { name, exact: true }).first(), `${role} ${name}`).toBeVisible();
    await page.setViewportSize({ width: 1440, height: 900 });

    await page.goto(`/${locale}/login`);
    for (const name of [words.obtainCode, words.login, words.exit]) await only("button", name);
    await only("textbox", words.mobile);

    await familyIn(page, locale, "RETURNED");
    for (const name of [...words.menu, ...words.tiles]) await only("link", name);
    await only("button", words.signOut);
    await page.getByRole("link", { name: words.menu[6], exact: true }).click();
    await page.waitForURL(/\/todo/);
    for (const name of [words.search, words.reset]) await only("button", name);
    await only("link", words.supplement);

    await page.goto(`/${locale}/apply/first`);
    for (const name of words.chooseType.slice(0, 3)) await only("combobox", name);
    // The date is asked for in three fields, together called by the guide's word.
    for (const name of words.chooseType.slice(3, 4)) await only("group", name);
    for (const name of words.chooseType.slice(4)) await only("textbox", name);
    await only("button", words.saveAndProceed);

    await familyIn(page, locale, "TO_BOOK");
    await page.goto(`/${locale}/todo`);
    await page.getByRole("link", { name: words.book, exact: true }).click();
    await only("checkbox", words.agree);
    await only("link", words.disagree);

    await familyIn(page, locale, "DRAFT");
    await page.goto(`/${locale}/drafts`);
    await page.locator('main a[href*="/applications/"]').first().click();
    await page.locator('main ol a[href$="/personal"]').click();
    await page.waitForURL(/\/personal/);
    for (const name of [words.uploadPhoto, words.obtainPhoto, words.saveAndProceed])
      await only("button", name);
    await only("textbox", words.photoReceipt);
    for (const name of Object.values(words.personal))
      await expect(page.getByLabel(name, { exact: true }), name).toBeVisible();
  });
