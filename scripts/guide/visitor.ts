import type { Browser, Page } from "@playwright/test";
import { Applicant } from "../../tests/e2e/support/applicant";
import { demoNow, setClock } from "../../tests/e2e/support/demo";

export type Locale = "zh" | "en";
export type Size = keyof typeof sizes;
type Account = { role: string; phone: string; applications?: { serial: string; state: string }[] };

export const sizes = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
};

export async function openPage(browser: Browser, origin: string, size: Size): Promise<Page> {
  const context = await browser.newContext({
    ...sizes[size],
    baseURL: origin,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  return context.newPage();
}

export async function accounts(page: Page): Promise<Account[]> {
  const answer = await page.request.get("/api/demo/accounts");
  return (await answer.json()) as Account[];
}

/** Signs in the seeded family whose application is in this state.
 *  @returns the application's address, without the locale */
export async function signInTo(page: Page, locale: Locale, state: string): Promise<string> {
  for (const { phone, applications } of await accounts(page)) {
    const found = applications?.find((one) => one.state === state);
    if (!found) continue;
    // A phone gets one code a minute.
    await setClock(page.request, new Date((await demoNow(page.request)).getTime() + 61_000).toISOString());
    await new Applicant(page, locale, phone.replace(/^\+86/, "")).signIn();
    return ownCase(page, locale, found.serial);
  }
  throw new Error(`The demo has no application in the state ${state}.`);
}

/** The address of the signed-in family's application with this serial number, without the locale. */
async function ownCase(page: Page, locale: Locale, serial: string): Promise<string> {
  for (const list of ["applications", "drafts"]) {
    await page.goto(`/${locale}/${list}`);
    const entry = page.getByRole("row").or(page.getByRole("listitem")).filter({ hasText: serial });
    const links = entry.locator('a[href*="/applications/"]');
    const address = (await links.count()) > 0 ? await links.first().getAttribute("href") : null;
    const found = /\/applications\/[0-9a-f-]{36}/.exec(address ?? "")?.[0];
    if (found) return found;
  }
  throw new Error(`The family does not see its application ${serial}.`);
}
