import { type Browser, expect, type Page } from "@playwright/test";
import { say } from "./messages";
import type { Officer } from "./officer";

/** How a kiosk or a display stands in a hall. */
export const DEVICE_SIZES = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
} as const;

/** The code an administrator makes for a device, once. */
export const aCodeFor = async (admin: Officer, hallId: string, kind: string): Promise<string> => {
  const { page } = admin;
  await admin.goto("devices");
  await page.getByLabel(admin.t("devices.add.hall"), { exact: true }).selectOption(hallId);
  await page.getByLabel(admin.t("devices.add.kind"), { exact: true }).selectOption(kind);
  await page.getByLabel(admin.t("devices.add.name"), { exact: true }).fill("入口左侧");
  await admin.click("devices.add.confirm");
  const code = page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  await expect(code).toBeVisible();
  return (await code.textContent()) ?? "";
};

export const aDevicePage = async (browser: Browser, origin: string, address: string): Promise<Page> => {
  const context = await browser.newContext({ baseURL: origin, viewport: DEVICE_SIZES.landscape });
  const page = await context.newPage();
  await page.goto(address);
  return page;
};

/** Types the code on the device. */
export const pair = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel(say("zh", "devices.pairing.code")).fill(code);
  await page.getByRole("button", { name: say("zh", "devices.pairing.confirm"), exact: true }).click();
};

/** A visitor types a number, or a hand scanner a slip's code. */
export const typeIn = async (page: Page, text: string): Promise<void> => {
  await page.getByRole("button", { name: new RegExp(say("zh", "kiosk.type.choose")) }).click();
  await page.getByLabel(say("zh", "kiosk.type.label")).fill(text);
  await page.getByRole("button", { name: say("zh", "kiosk.type.confirm"), exact: true }).click();
};
/** Back to the start for the next visitor. */
export const home = (page: Page) =>
  page
    .getByRole("button", {
      name: new RegExp(`^(${say("zh", "kiosk.home")}|${say("zh", "kiosk.ticket.done")})$`),
    })
    .click();
