import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { test } from "../support/browser";
import { Applicant } from "./support/applicant";
import { chooseFirstPlace } from "./support/booking";
import { countCodes, type DemoOfficer, demoNow, newCode, setClock } from "./support/demo";
import { GUIDE } from "./support/guide";
import { nextYear } from "./support/journey";
import { say } from "./support/messages";
import { Officer } from "./support/officer";

const zh = (key: string, values: Readonly<Record<string, string | number>> = {}) => say("zh", key, values);

const plainContext = (browser: Browser, origin: string): Promise<BrowserContext> =>
  browser.newContext({ baseURL: origin, javaScriptEnabled: false, timezoneId: "Asia/Shanghai" });

const loseSession = (context: BrowserContext) => context.clearCookies({ name: /session-token/ });

/** Nothing but pages in the reader's language may come back. */
const isPage = async (page: Page): Promise<void> => {
  await expect(page.locator("main")).toBeVisible();
  await expect(page.getByText("Server Action")).toHaveCount(0);
};

/** Somebody of the demo with an application in this state, without script, at its page. */
const ownerOf = async (browser: Browser, origin: string, state: string): Promise<Applicant> => {
  const context = await plainContext(browser, origin);
  const page = await context.newPage();
  const accounts = (await (await page.request.get("/api/demo/accounts")).json()) as {
    phone: string;
    applications?: { serial: string; state: string }[];
  }[];
  const found = accounts.find(({ applications = [] }) => applications.some((one) => one.state === state));
  const serial = found?.applications?.find((one) => one.state === state)?.serial ?? "";
  const applicant = new Applicant(page, "zh", found?.phone.replace("+86", "") ?? "", false);
  // Two tests may be about the same person, whose next code a minute has to pass for.
  await setClock(page.request, new Date((await demoNow(page.request)).getTime() + 120_000).toISOString());
  await applicant.signIn();
  await page.goto(`/zh/applications?serial=${serial}`);
  const link = page.locator('main a[href*="/applications/"]').first();
  applicant.id = /[0-9a-f-]{36}/.exec((await link.getAttribute("href")) ?? "")?.[0] ?? "";
  return applicant;
};

const withdraw = async ({ page, id }: Applicant): Promise<void> => {
  await page.goto(`/zh/applications/${id}`);
  await page.locator("summary", { hasText: zh("application.withdraw.open") }).click();
  await page.getByRole("button", { name: zh("application.withdraw.confirm") }).click();
  await page.waitForURL((url) => url.pathname.endsWith(id) || !url.pathname.includes(id));
};

test("a step posted after the session is gone comes back after the sign-in with what was typed", async ({
  browser,
  server,
}) => {
  const context = await plainContext(browser, server.origin);
  const page = await context.newPage();
  const applicant = new Applicant(page, "zh", "19900000061", false);
  await applicant.signIn();
  await applicant.start(nextYear(await demoNow(page.request)));
  await applicant.fillField("familyName", "ZIMMERMANN");
  await applicant.fillField("nationality", "DEU");
  await loseSession(context);
  await applicant.button(applicant.words.saveAndProceed).click();
  await page.waitForURL(/\/zh\/login\?next=/);
  await isPage(page);
  await expect(page.getByText(zh("login.signedOut.kept1"))).toBeVisible();
  const older = await countCodes(page.request, applicant.phone);
  await page.getByLabel(applicant.words.mobile).fill(applicant.phone);
  await applicant.button(applicant.words.obtainCode).click();
  const code = await newCode(page.request, applicant.phone, older);
  await page.getByLabel(applicant.words.code).fill(code);
  await applicant.button(applicant.words.login).click();
  await page.waitForURL(new RegExp(`/applications/${applicant.id}/personal`));
  await expect(page.getByText(zh("errors.refusals.signedOutMeanwhile.title"))).toBeVisible();
  await expect(applicant.control("familyName")).toHaveValue("ZIMMERMANN");
  await expect(applicant.control("nationality")).toHaveValue("DEU");
  // Once it was answered it is not offered again.
  await applicant.button(applicant.words.saveAndProceed).click();
  await page.goto(`/zh/applications/${applicant.id}/personal`);
  await expect(page.getByText(zh("errors.refusals.signedOutMeanwhile.title"))).toHaveCount(0);
  await context.close();
});

/** The header leads to the button of the page's form, which says the other language's name. */
const switchLanguage = async (page: Page, to: "zh" | "en"): Promise<void> => {
  const name = { zh: "中文", en: "English" }[to];
  await page.locator("header").getByRole("link", { name, exact: true }).click();
  await expect(page).toHaveURL(/#other-language$/);
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForURL(new RegExp(`/${to}/`));
  await isPage(page);
  await expect(page.locator("main").getByRole("alert")).toHaveCount(0);
};

test("a switch of the language keeps what was typed on a step, and stores it as the draft's own", async ({
  browser,
  server,
}) => {
  const context = await plainContext(browser, server.origin);
  const page = await context.newPage();
  const applicant = new Applicant(page, "zh", "19900000066", false);
  await applicant.signIn();
  await applicant.start(nextYear(await demoNow(page.request)));
  await applicant.fillField("familyName", "ZIMMERMANN");
  await applicant.fillField("nationality", "DEU");
  await switchLanguage(page, "en");
  expect(new URL(page.url()).pathname).toBe(`/en/applications/${applicant.id}/personal`);
  await expect(applicant.control("familyName")).toHaveValue("ZIMMERMANN");
  await expect(applicant.control("nationality")).toHaveValue("DEU");
  const other = await context.newPage();
  await other.goto(`/zh/applications/${applicant.id}/personal`);
  await expect(other.locator('[name="familyName"]')).toHaveValue("ZIMMERMANN");
  await page.goto(`/en/applications/${applicant.id}/type`);
  await page.locator('input[name="type"]').last().check();
  await switchLanguage(page, "zh");
  expect(new URL(page.url()).pathname).toBe(`/zh/applications/${applicant.id}/type`);
  await expect(page.locator('input[name="type"]').last()).toBeChecked();
  await context.close();
});

test("a switch of the language keeps what was chosen for a visit and written to a supplement, and does neither", async ({
  browser,
  server,
}) => {
  const booker = await ownerOf(browser, server.origin, "TO_BOOK");
  await booker.page.goto(`/zh/applications/${booker.id}/book`);
  const place = booker.page.locator('input[name="place"]').first();
  const value = await place.getAttribute("value");
  await place.check();
  await booker.page.locator("#agreementVersion").check();
  await switchLanguage(booker.page, "en");
  await expect(booker.page.locator(`input[name="place"][value="${value}"]`).first()).toBeChecked();
  await expect(booker.page.locator("#agreementVersion")).toBeChecked();
  expect(new URL(booker.page.url()).pathname).toBe(`/en/applications/${booker.id}/book`);
  await booker.page.context().close();

  const returned = await ownerOf(browser, server.origin, "RETURNED");
  await returned.page.goto(`/zh/applications/${returned.id}/supplement`);
  await returned.page.locator('[name^="confirm."]').first().check();
  const words = returned.page.locator('[name^="reply."]:visible').first();
  const name = await words.getAttribute("name");
  await words.fill("原件无误");
  await switchLanguage(returned.page, "en");
  await expect(returned.page.locator(`[name="${name}"]`)).toHaveValue("原件无误");
  expect(new URL(returned.page.url()).pathname).toBe(`/en/applications/${returned.id}/supplement`);
  await returned.page.context().close();
});

test("a supplement, a booking and a draft whose case moved on in another tab lead to the case, and say so", async ({
  browser,
  server,
}) => {
  for (const [state, step, press] of [
    ["RETURNED", "supplement", zh("wizard.supplement.resubmit.submit")],
    ["TO_BOOK", "book", GUIDE.zh.book],
  ] as const) {
    const applicant = await ownerOf(browser, server.origin, state);
    const other = await applicant.page.context().newPage();
    if (step === "book") {
      const second = new Applicant(other, "zh", applicant.phone, false);
      second.id = applicant.id;
      await chooseFirstPlace(second);
    } else await other.goto(`/zh/applications/${applicant.id}/${step}`);
    await withdraw(applicant);
    await other.getByRole("button", { name: press, exact: true }).click();
    await other.waitForURL(/closed=1/);
    expect(new URL(other.url()).pathname).toBe(`/zh/applications/${applicant.id}`);
    await isPage(other);
    await expect(other.getByText(zh("frame.closedStep.title"))).toBeVisible();
    await expect(other.locator("main")).toContainText(zh("states.labels.WITHDRAWN"));
    await applicant.page.context().close();
  }
});

test("an answer sent after the last day leads to the case, which has lapsed", async ({ browser, server }) => {
  const applicant = await ownerOf(browser, server.origin, "WINDOW_CORRECTION");
  const { page, id } = applicant;
  await page.goto(`/zh/applications/${id}/supplement`);
  const now = await demoNow(page.request);
  await setClock(page.request, new Date(now.getTime() + 70 * 24 * 3_600_000).toISOString());
  await page.getByRole("button", { name: zh("wizard.supplement.amend.submit"), exact: true }).click();
  await page.waitForURL(/closed=1/);
  await expect(page.locator("main")).toContainText(zh("states.labels.LAPSED"));
  await setClock(page.request, now.toISOString());
  await page.context().close();
});

test("a desk's form posted after the session is gone comes back after the sign-in with what was typed", async ({
  browser,
  server,
}) => {
  const context = await plainContext(browser, server.origin);
  const page = await context.newPage();
  const accounts = (await (await page.request.get("/api/demo/accounts")).json()) as DemoOfficer[];
  const account = accounts.find(({ staffNumber }) => staffNumber === "P1003");
  const phone = account?.phone.replace(/\s|\+86/g, "") ?? "";
  const signIn = async () => {
    const older = await countCodes(page.request, phone);
    await page.getByLabel(zh("officer.login.staffNo")).fill("P1003");
    await page.getByLabel(zh("officer.login.password")).fill(account?.password ?? "");
    await page.getByRole("button", { name: zh("officer.login.next"), exact: true }).click();
    await page.getByLabel(zh("officer.login.code")).fill(await newCode(page.request, phone, older));
    await page.getByRole("button", { name: zh("officer.login.confirm"), exact: true }).click();
    await page.waitForURL((url) => !url.pathname.endsWith("/login"));
  };
  await page.goto("/zh/officer/login");
  await signIn();
  await page.goto("/zh/officer/reception");
  await page.locator('main input[name="number"]').fill("Y991231ABCDEF");
  await loseSession(context);
  await page.locator('main form:has(input[name="number"]) button[type="submit"]').click();
  await page.waitForURL(/\/zh\/officer\/login\?next=/);
  await isPage(page);
  await expect(page.getByText(zh("officer.login.signedOut.kept1"))).toBeVisible();
  await setClock(page.request, new Date((await demoNow(page.request)).getTime() + 13 * 60_000).toISOString());
  await signIn();
  await expect(page).toHaveURL(/\/zh\/officer\/reception/);
  await expect(page.locator('main input[name="number"]')).toHaveValue("Y991231ABCDEF");
  await context.close();
});

test("a good answer to the status query stands over the form with what was asked", async ({
  browser,
  server,
}) => {
  const context = await plainContext(browser, server.origin);
  const page = await context.newPage();
  const accounts = (await (await page.request.get("/api/demo/accounts")).json()) as {
    phone: string;
    applications?: { serial: string; state: string }[];
  }[];
  // Park Junseo of the demo, whose mother's account it is.
  const family = accounts.find(({ phone }) => phone.endsWith("0101"));
  // The claim on it may have run out by now.
  const serial =
    family?.applications?.find(({ state }) => ["PRE_REVIEW", "SUBMITTED"].includes(state))?.serial ?? "";
  await page.goto("/zh/status");
  await expect(page.locator('header a[aria-current="page"]').first()).toHaveText(zh("frame.public.status"));
  await page.locator("#serial").fill(serial);
  await page.locator("#passportNo").fill("M61234508");
  for (const [part, value] of [
    ["year", "2015"],
    ["month", "6"],
    ["day", "3"],
  ])
    await page.locator(`[name="birthDate.${part}"]`).fill(value ?? "");
  await page.getByRole("button", { name: zh("status.query"), exact: true }).click();
  await expect(page.getByRole("status", { name: zh("status.result") })).toContainText(serial);
  await expect(page.locator("#serial")).toHaveValue(serial);
  await expect(page.locator("#passportNo")).toHaveValue("M61234508");
  await expect(page.locator('[name="birthDate.year"]')).toHaveValue("2015");
  await context.close();
});

test("a form of a page from before an update is told so in words", async ({ request, server }) => {
  const boundary = "multipart/form-data; boundary=x";
  const entry = (name: string, value: string) =>
    `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const id = "7f".repeat(21);
  for (const body of [
    entry(`$ACTION_ID_${id}`, ""),
    entry("$ACTION_REF_1", "") + entry("$ACTION_1:0", JSON.stringify({ id, bound: null })),
  ]) {
    const answer = await request.post(`${server.origin}/zh/login`, {
      headers: { origin: server.origin, "content-type": boundary },
      data: `${body}--x--\r\n`,
    });
    expect(answer.status()).toBe(409);
    expect(await answer.text()).toContain(say("zh", "errors.refusals.pageTooOld.title"));
  }
});

test("an action called with nothing or with garbage is the caller's mistake", async ({ request, server }) => {
  const origin = { origin: server.origin };
  const action = { ...origin, "next-action": "00".repeat(21) };
  const multipart = { ...origin, "content-type": "multipart/form-data; boundary=x" };
  for (const [headers, data] of [
    [action, ""],
    [{ ...action, "content-type": "text/plain;charset=UTF-8" }, "[garbage"],
    [multipart, ""],
    [multipart, "garbage"],
    [multipart, '--x\r\ncontent-disposition: form-data; name="$ACTION_1:0"\r\n\r\n{{{\r\n--x--\r\n'],
  ] as const) {
    const answer = await request.post(`${server.origin}/zh/login`, { headers, data });
    expect(answer.status(), JSON.stringify([headers, data])).toBe(400);
    expect(await answer.text()).toContain("<h1>");
  }
});

for (const locale of ["zh", "en"] as const)
  test(`an address that is nowhere is answered in words, with the way home (${locale})`, async ({
    browser,
    server,
  }) => {
    const context = await plainContext(browser, server.origin);
    const page = await context.newPage();
    const answer = await page.goto(`/${locale}/no-such-page`);
    expect(answer?.status()).toBe(404);
    await isPage(page);
    await expect(page.getByRole("heading", { name: say(locale, "errorPages.notFoundTitle") })).toBeVisible();
    await expect(page.getByRole("link", { name: say(locale, "errorPages.toHome") })).toHaveAttribute(
      "href",
      new RegExp(`/${locale}$`),
    );
    await context.close();
  });

/** What is answered at a known address to whom it is not shown, read as a browser without script shows it. */
const expectTurnedAway = async (page: Page, path: string, status: number, title: string): Promise<void> => {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(status);
  await isPage(page);
  await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(title);
  await expect(page.locator("main a").first(), path).toBeVisible();
};

test("another's application and a room of others are answered in words, inside the reader's own frame", async ({
  browser,
  server,
}) => {
  const context = await plainContext(browser, server.origin);
  const page = await context.newPage();
  await new Applicant(page, "zh", "19900000065", false).signIn();
  for (const locale of ["zh", "en"] as const) {
    const notFound = say(locale, "errorPages.notFoundTitle");
    const nobodys = `/${locale}/applications/${crypto.randomUUID()}`;
    for (const step of ["", "/personal", "/check", "/book", "/supplement", "/submitted"])
      await expectTurnedAway(page, `${nobodys}${step}`, 404, notFound);
    await expectTurnedAway(page, `/${locale}/apply/none`, 404, notFound);
    const forbidden = say(locale, "errorPages.forbiddenTitle");
    await expectTurnedAway(page, `/${locale}/officer/decisions`, 403, forbidden);
  }
  await context.close();
  const desk = await browser.newContext({ baseURL: server.origin });
  const { account } = await Officer.atDesk(desk, "PRE_REVIEWER");
  const officer = await (await plainContext(browser, server.origin)).newPage();
  await officer.context().addCookies(await desk.cookies());
  await expectTurnedAway(officer, "/zh/home", 403, zh("errorPages.applicantsTitle"));
  await expect(officer.locator("main")).toContainText(account.staffNumber);
  await expectTurnedAway(
    officer,
    `/zh/officer/review/${crypto.randomUUID()}`,
    404,
    zh("errorPages.notFoundTitle"),
  );
  const room = zh("vocabulary.officerSections.decisions");
  await expectTurnedAway(officer, "/zh/officer/decisions", 403, zh("errorPages.roomTitle", { room }));
  await officer.context().close();
  await desk.close();
});
