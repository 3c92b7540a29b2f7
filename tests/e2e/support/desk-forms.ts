import type { Locator } from "@playwright/test";
import type { Officer } from "./officer";

/** A desk's form sent empty or wrong, so that what it says about it is on the page. */
interface SentWrong {
  readonly what: string;
  /** Brings the form's page up afresh. */
  readonly reach: (officer: Officer) => Promise<void>;
  /** The panel of the decision bar the form stands in. */
  readonly panel?: string;
  readonly fill?: (form: Locator) => Promise<void>;
  /** Words of the button the form is known by. */
  readonly button?: string;
  /** Where it is known otherwise; absent: the list of items to return. */
  readonly form?: string;
}

const toCase = (room: string) => async (officer: Officer) => {
  await officer.goto(room);
  const href = await officer.page.locator(`tbody a[href*="/officer/${room}/"]`).first().getAttribute("href");
  await officer.page.goto(href ?? "");
};

/** The case taken before stays this officer's; only the first visit has to take one. */
const toClaimedCase = async (officer: Officer) => {
  const { page } = officer;
  await officer.goto("review?show=mine");
  const mine = page.locator('tbody a[href*="/officer/review/"]').first();
  if (await mine.isVisible()) return void (await page.goto((await mine.getAttribute("href")) ?? ""));
  await officer.goto("review?show=free");
  await page.locator("tbody").getByRole("button").first().click();
  await page.waitForURL(/\/officer\/review\/[0-9a-f-]{36}/);
};

const toDesk = (room: string) => (officer: Officer) => officer.goto(room);

/** An accepted case found at the window, by what the seed's approver has before them. */
const toAccepted = (state: "ACCEPTED" | "READY") => async (officer: Officer) => {
  type Account = { applications?: { serial: string; state: string }[] };
  const answer = await officer.page.request.get("/api/demo/accounts");
  const accounts = (await answer.json()) as Account[];
  const found = accounts.flatMap(({ applications = [] }) => applications).find((one) => one.state === state);
  await officer.find(found?.serial ?? "");
  if (state === "READY") return;
  await officer.page.getByRole("link", { name: officer.t("hall.counter.openCase") }).click();
  await officer.page.waitForURL(/\/officer\/counter\/[0-9a-f-]{36}/);
};

/** The permit that goes by mail is made first. */
const toDispatch = async (officer: Officer) => {
  const { page } = officer;
  await officer.goto("production");
  const send = page.getByRole("button", { name: officer.t("production.dispatch"), exact: true });
  if (await send.first().isVisible()) return;
  await page
    .getByRole("row", { name: officer.t("vocabulary.deliveryMethods.EMS") })
    .filter({ has: page.getByRole("button", { name: officer.t("production.produced") }) })
    .getByRole("button")
    .click();
  await send.first().waitFor();
  await officer.goto("production");
};

/** The newest report, taken up. */
const toTip = async (officer: Officer) => {
  const { page } = officer;
  await officer.goto("tips?state=TAKEN_UP");
  const taken = page.locator('main a[href*="/officer/tips/"]').first();
  if (await taken.isVisible()) return void (await page.goto((await taken.getAttribute("href")) ?? ""));
  await officer.goto("tips");
  const href = await page.locator('main a[href*="/officer/tips/"]').first().getAttribute("href");
  await page.goto(href ?? "");
  await officer.click("tips.takeUp");
  await page.locator('textarea[name="note"]').waitFor();
};

export const FORMS_SENT_WRONG: Readonly<Record<string, readonly SentWrong[]>> = {
  PRE_REVIEWER: [
    { what: "return of nothing", reach: toClaimedCase },
    {
      what: "return without its reason",
      reach: async (officer) => {
        await toClaimedCase(officer);
        const select = officer.page.locator('select[name="reason.PASSPORT_INFO"]');
        await officer.page.locator("details", { has: select }).last().locator("summary").click();
        await officer.page.locator('textarea[name="text.zh.PASSPORT_INFO"]').fill("请重新上传。");
      },
    },
    {
      what: "rejection without reason",
      reach: toClaimedCase,
      panel: "officerReview.decide.reject",
      button: "officerReview.decide.rejectConfirm",
    },
  ],
  RECEPTION: [
    { what: "no number", reach: toDesk("reception"), button: "hall.checkIn.confirm" },
    {
      what: "a number nobody has",
      reach: toDesk("reception"),
      fill: (form) => form.locator('input[name="number"]').fill("Y000000000"),
      button: "hall.checkIn.confirm",
    },
  ],
  INTERVIEWER: [
    {
      what: "passed without record",
      reach: toCase("interview"),
      panel: "hall.interview.pass",
      button: "hall.interview.passConfirm",
    },
    {
      what: "not passed, without reason and record",
      reach: toCase("interview"),
      panel: "hall.interview.fail",
      button: "hall.interview.failConfirm",
    },
  ],
  WINDOW: [
    {
      what: "accepted without the originals",
      reach: toCase("counter"),
      form: "#tick-form",
    },
    { what: "correction of nothing", reach: toCase("counter") },
    {
      what: "refused without reason",
      reach: toCase("counter"),
      panel: "hall.window.refuse",
      button: "hall.window.refuseConfirm",
    },
    {
      what: "withdrawn without the written request",
      reach: toAccepted("ACCEPTED"),
      panel: "hall.window.withdraw",
      button: "hall.window.withdrawConfirm",
    },
    {
      what: "a new passport of which nothing is known",
      reach: toAccepted("ACCEPTED"),
      panel: "hall.newPassport.open",
      button: "hall.newPassport.confirm",
    },
    {
      what: "handed over without the receipt",
      reach: toAccepted("READY"),
      button: "hall.counter.collect",
    },
  ],
  APPROVER: [
    {
      what: "approved until no day",
      reach: toCase("decisions"),
      panel: "decisions.decide.approve",
      fill: async (form) => {
        for (const part of await form.locator("[data-part]").all()) await part.fill("");
      },
      button: "decisions.decide.approveConfirm",
    },
    {
      what: "refused without ground and facts",
      reach: toCase("decisions"),
      panel: "decisions.decide.refuse",
      button: "decisions.decide.refuseConfirm",
    },
  ],
  PRODUCTION: [
    {
      what: "a permit number that is none",
      reach: toDesk("production"),
      fill: (form) => form.locator('input[name="permitNumber"]').fill("12"),
      button: "production.produced",
    },
    { what: "sent without a number", reach: toDispatch, button: "production.dispatch" },
    {
      what: "a tracking number that is none",
      reach: toDispatch,
      fill: (form) => form.locator('input[name="trackingNo"]').fill("EA1"),
      button: "production.dispatch",
    },
  ],
  ADMIN: [
    { what: "a report closed without a note", reach: toTip, button: "tips.close.confirm" },
    {
      what: "a request answered with nothing",
      reach: toDesk("requests"),
      form: 'main form:has([name="answer"])',
    },
  ],
};
