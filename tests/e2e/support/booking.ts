import { expect } from "@playwright/test";
import type { Applicant } from "./applicant";
import { say } from "./messages";

/** Keeps collection at the window, agrees, and chooses the earliest place, or the last of the first hall's last day. Works
 *  with script and without. */
export const chooseFirstPlace = async (
  applicant: Applicant,
  day: "first" | "last" = "first",
): Promise<{ date: string; start: string }> => {
  const { page, locale, words } = applicant;
  const list = day === "last" ? "?hall=1&as=list" : "";
  await page.goto(`/${locale}/applications/${applicant.id}/book${list}`);
  await page.locator('input[name="place"]')[day]().check();
  await page.getByRole("checkbox", { name: words.agree, exact: true }).check();
  const [, date = "", start = ""] = (await page.locator('input[name="place"]:checked').inputValue()).split(
    " ",
  );
  return { date, start };
};

/** Chooses the place and books it. */
export const bookFirstPlace = async (
  applicant: Applicant,
  day: "first" | "last" = "first",
): Promise<{ date: string; start: string }> => {
  const visit = await chooseFirstPlace(applicant, day);
  const { page, locale, words } = applicant;
  await applicant.button(words.book).click();
  await page.waitForURL(/\/booked/);
  await expect(page.getByText(say(locale, "booking.booked.title")).first()).toBeVisible();
  return visit;
};
