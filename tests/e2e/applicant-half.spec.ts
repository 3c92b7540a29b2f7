import type { Page } from "@playwright/test";
import { expect } from "../support/browser";
import { demoNow } from "./support/demo";
import { type Desks, testAtDesks as test } from "./support/desks";
import { asked, Journey, nextYear } from "./support/journey";
import { say } from "./support/messages";
import { Owner } from "./support/owner";

const WITHOUT_SCRIPT = [
  { type: "FIRST", locale: "zh", phone: "19900000005" },
  { type: "EXTENSION", locale: "zh", phone: "19900000074" },
  { type: "RENEWAL", locale: "en", phone: "19900000075" },
  { type: "REISSUE", locale: "en", phone: "19900000076" },
] as const;

for (const options of WITHOUT_SCRIPT)
  test(`the applicant's half is walked without JavaScript: ${options.type}`, async ({ browser, desks }) => {
    test.setTimeout(240_000);
    const journey = await Journey.begin(browser, desks.origin, { ...options, javaScript: false });
    await walkApplicantsHalf(journey, desks);
    await journey.told("booked", "bookedForGood");
  });

/** Sign in, apply, fill in, submit, and book once an officer has passed the application. */
const walkApplicantsHalf = async (journey: Journey, desks: Desks): Promise<void> => {
  const { applicant } = journey;
  const { page } = applicant;
  await applicant.signIn();
  await applicant.start(asked(journey));
  await journey.fillTheForm();
  await journey.submit();
  await desks.visit("PRE_REVIEWER", applicant.locale, async (officer) => {
    await officer.claim(applicant.serial);
    await officer.press("officerReview.decide.pass");
    await officer.expectSaid(officer.t("officerReview.done.pass", { serial: applicant.serial }));
  });
  const visit = await journey.book();
  const status = (await (await page.request.get(`/api/applications/${applicant.serial}/status`)).json()) as {
    state: string;
    appointment: { date: string; start: string };
  };
  expect(status.state).toBe("BOOKED");
  expect(status.appointment).toMatchObject(visit);
};

test("Submit pressed ten times makes one application", async ({ browser, server }) => {
  test.setTimeout(240_000);
  const journey = await Journey.begin(browser, server.origin, { locale: "zh", phone: "19900000006" });
  const { applicant } = journey;
  const { page } = applicant;
  await applicant.signIn();
  await applicant.start(nextYear(await demoNow(page.request)));
  await journey.fillTheForm();
  for (const box of await page.locator("main form input[type=checkbox]:visible").all()) await box.check();
  // Ten presses faster than any answer, and the same form from a second tab besides.
  const twin = await page.context().newPage();
  await twin.goto(page.url());
  for (const box of await twin.locator("main form input[type=checkbox]:visible").all()) await box.check();
  const submit = applicant.button(applicant.words.submit);
  await Promise.all([
    submit.evaluate((button: HTMLButtonElement) => {
      for (let press = 0; press < 10; press++) button.click();
    }),
    twin.getByRole("button", { name: applicant.words.submit, exact: true }).click(),
  ]);
  await Promise.all([page, twin].map((tab) => tab.waitForURL(/\/submitted/)));
  await page.goto("/zh/applications");
  await expect(page.getByText(applicant.serial).first()).toBeVisible();
  const serials = new Set((await page.locator("main").innerText()).match(/440300\d{11}/g));
  expect([...serials]).toEqual([applicant.serial]);
  const answer = await page.request.get(`/api/applications/${applicant.serial}/status`);
  expect(((await answer.json()) as { state: string }).state).toBe("SUBMITTED");
  await page.goto(`/zh/applications/${applicant.id}`);
  await expect(page.getByText("提交成功", { exact: false }).first()).toBeVisible();
});

/** What somebody touches, counted. */
const tapsOn = (page: Page) => {
  let taps = 0;
  return {
    tap: async (role: "link" | "radio" | "checkbox" | "button", name: string | RegExp) => {
      taps += 1;
      await page
        .locator("main")
        .getByRole(role, { name, exact: typeof name === "string" })
        .first()
        .click();
    },
    count: () => taps,
  };
};

test("from the to-do list to the booked place there are four taps, with the agreement on the page", async ({
  browser,
  server,
}) => {
  const { page, applicant } = await Owner.of(browser, server.origin, "TO_BOOK");
  await page.goto("/zh/todo");
  const { tap, count } = tapsOn(page);
  await tap("link", applicant.words.book);
  await page.waitForURL(/\/book$/);
  await expect(page.getByText(say("zh", "agreement.articles.8"))).toBeVisible();
  await tap("radio", /09:00–10:00/);
  await tap("checkbox", applicant.words.agree);
  await tap("button", applicant.words.book);
  await page.waitForURL(/\/booked$/);
  await expect(page.locator("main")).toContainText("09:00–10:00");
  console.log(`from the to-do list to the booked place: ${count()} taps`);
  expect(count()).toBeLessThanOrEqual(4);
  await page.context().close();
});
