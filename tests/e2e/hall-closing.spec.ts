import { slotEnd } from "@/lib/domain/visit/slots";
import { formatDate, formatDay, formatDayOfYear } from "@/lib/i18n/dates";
import { expect, test } from "../support/browser";
import { expectGoodPage } from "./support/axe";
import { Desks } from "./support/desks";
import { say } from "./support/messages";
import { Owner } from "./support/owner";

test("an administrator closes a hall's day: whoever booked it is told, and books again", async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000);
  const owner = await Owner.of(browser, server.origin, "BOOKED");
  const { appointment } = await owner.status();
  const { hallId = "", date = "" } = appointment ?? {};

  const desks = new Desks(browser, server.origin);
  const admin = await desks.of("ADMIN");
  const { page } = admin;
  await admin.goto("schedule");
  for (const path of [
    "/en/officer",
    "/en/officer/messages",
    "/en/officer/schedule",
    "/zh/officer/schedule",
  ]) {
    await page.goto(path);
    await expectGoodPage(page, path);
  }
  await admin.click("schedule.close.confirm");
  // Hall, reason, the tick, and the three fields of the date.
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(6);
  await expectGoodPage(page, "schedule, sent empty");
  await page.getByLabel(admin.t("schedule.close.hall"), { exact: true }).selectOption(hallId);
  await page.getByLabel(admin.t("schedule.close.date"), { exact: true }).fill(date);
  await page.getByLabel(admin.t("schedule.close.reason"), { exact: true }).selectOption("weather");
  await page.getByLabel(admin.t("schedule.close.sure"), { exact: true }).check();
  await admin.click("schedule.close.confirm");
  await admin.expectSaid(admin.t("schedule.closedTitle"));
  await expect(
    page
      .getByRole("row", { name: new RegExp(formatDate(date, "zh")) })
      .filter({ hasText: admin.t("schedule.closed") }),
  ).toHaveCount(1);
  await desks.close();

  await owner.reaches("TO_BOOK");
  // The nearest place is held for the owner, and the message names it.
  const { offer } = (await (
    await owner.page.request.get(`/api/applications/${owner.applicant.id}/waiting`)
  ).json()) as { offer: { date: string; start: string } };
  expect(offer.date).not.toBe(date);
  const hours = `${offer.start}-${slotEnd(offer.start)}`;
  await owner.hearsOneOf([
    `${formatDayOfYear(offer.date, "zh")} ${hours}`,
    `${formatDay(offer.date, "en")} ${hours}`,
  ]);
  await owner.open("zh");
  await expect(owner.page.locator("main")).toContainText(
    say("zh", "application.lastVisit.CANCELLED_BY_HALL.title", { date: formatDate(date, "zh") }),
  );
  await owner.leaves();
});
