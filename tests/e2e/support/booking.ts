import { expect } from "@playwright/test";
import type { Applicant } from "./applicant";
import { say } from "./messages";

/** Agrees, keeps collection at the window, and chooses the first place of the first hall, or its first of the last day.
 *  Works with script and without: without it the page asks for hall, day and hour one after the other. */
export const chooseFirstPlace = async (
  applicant: Applicant,
  day: "first" | "last" = "first",
): Promise<{ date: string; start: string }> => {
  const { page, locale, words } = applicant;
  await page.goto(`/${locale}/applications/${applicant.id}/book`);
  await applicant.button(words.agree).click();
  const first = (name: string) => page.locator(`input[name="${name}"]:not(:disabled)`).first();
  const showDays = applicant.button(say(locale, "booking.showDays"));
  const showTimes = applicant.button(say(locale, "booking.showTimes"));
  await first("hallId").check();
  if (await showDays.isVisible()) await showDays.click();
  const days = page.locator('input[name="date"]:not(:disabled)');
  await days[day]().check();
  if (await showTimes.isVisible()) await showTimes.click();
  await first("start").check();
  const chosen = (name: string) => page.locator(`input[name="${name}"]:checked`).inputValue();
  const visit = { date: await chosen("date"), start: await chosen("start") };
  return visit;
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
