import type { Page } from "@playwright/test";
import { formatDate } from "@/lib/i18n/dates";
import { expect, test } from "../support/browser";
import { setClock } from "./support/demo";
import { Desks } from "./support/desks";
import { aCodeFor, aDevicePage, home, pair, typeIn } from "./support/devices";
import { say } from "./support/messages";
import { morningPeople } from "./support/morning";
import type { Officer } from "./support/officer";
import { Owner } from "./support/owner";
import { slipOf } from "./support/slips";

const zh = (key: string, values: Readonly<Record<string, string | number>> = {}) => say("zh", key, values);

/** A window or a room of the hall with its officer. */
interface Desk {
  readonly officer: Officer;
  readonly room: "counter" | "interview";
  readonly place: string;
}

const desk = (officer: Officer) => officer.page.locator('section[aria-labelledby="call-desk"]');

/** Calls whoever is next. @returns the number */
const calls = async ({ officer, room, place }: Desk): Promise<string> => {
  await officer.goto(`${room}?place=${encodeURIComponent(place)}`);
  await desk(officer)
    .getByRole("button", { name: zh("hall.call.next") })
    .click();
  const number = desk(officer).getByRole("status");
  await expect(number).toHaveText(/^[A-Z]\d{3}$/);
  return (await number.textContent()) ?? "";
};

/** The visitor has come: the case stands open. */
const begins = async ({ officer, room }: Desk): Promise<void> => {
  const begin = zh(room === "counter" ? "hall.counter.begin" : "hall.interview.begin");
  await desk(officer).getByRole("button", { name: begin }).click();
  await officer.page.waitForURL(new RegExp(`/officer/${room}/[0-9a-f-]{36}`));
};

const accepts = async ({ officer }: Desk): Promise<void> => {
  const boxes = await officer.page.locator('input[name^="check."]').all();
  for (const box of boxes) await box.check();
  await officer.page
    .getByRole("button", { name: zh("hall.window.accept", { done: boxes.length, all: boxes.length }) })
    .click();
  await officer.expectSaid(zh("hall.window.acceptedTitle", { number: "" }).trim());
};

/** Calls whoever is next and accepts by the keyboard alone, but for the ticks. @returns the number, and how many keys it took */
const servesByKeys = async ({ officer, place }: Desk): Promise<{ number: string; keys: number }> => {
  const { page } = officer;
  await officer.goto(`counter?place=${encodeURIComponent(place)}`);
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await expect(page.locator('[data-desk-key="n"]')).toBeVisible();
  await press("n");
  const shown = desk(officer).getByRole("status");
  await expect(shown).toHaveText(/^[A-Z]\d{3}$/);
  const number = (await shown.textContent()) ?? "";
  await press("b");
  await page.waitForURL(/\/officer\/counter\/[0-9a-f-]{36}/);
  for (const box of await page.locator('input[name^="check."]').all()) await box.check();
  await press("p");
  await press("Enter");
  await officer.expectSaid(zh("hall.window.acceptedTitle", { number: "" }).trim());
  return { number, keys };
};

/** For calling a visitor and accepting, beside the ticks. */
const MOST_KEYS = 6;

/** A number taken at the kiosk. */
const takes = async (kiosk: Page, typed: string, shown: RegExp): Promise<string> => {
  await typeIn(kiosk, typed);
  const ticket = kiosk.locator(".ticket-number");
  await expect(ticket).toHaveText(shown);
  const number = (await ticket.textContent()) ?? "";
  await home(kiosk);
  return number;
};

test("a whole morning in a hall: kiosk, display, phone, two windows and a room", async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const { origin, directory } = server;
  const { hallId, date, three, late, missing, closed, offered } = await morningPeople(directory, origin);
  const [parent, , toddler] = three as [typeof late, typeof late, typeof late];
  const at = (time: string) => `${date}T${time}:00+08:00`;

  const desks = new Desks(browser, origin);
  const admin = await desks.of("ADMIN");
  const windows: [Desk, Desk] = [
    { officer: await desks.of("P1004"), room: "counter", place: "51" },
    { officer: await desks.of("P1012"), room: "counter", place: "52" },
  ];
  const [first, second] = windows;
  const room: Desk = { officer: await desks.of("INTERVIEWER"), room: "interview", place: "面谈1" };

  await test.step("whom the waiting list offers a place lets it go, and waits on", async () => {
    const waiting = await Owner.of(browser, origin, offered.serial);
    await waiting.open("zh", "waiting");
    await waiting.page.locator("summary", { hasText: zh("waitingList.letGo.button") }).click();
    await waiting.page.getByRole("button", { name: zh("waitingList.letGo.confirm"), exact: true }).click();
    await expect(waiting.page.getByRole("heading", { name: zh("waitingList.standing.title") })).toBeVisible();
    await waiting.leaves();
  });

  const family = await Owner.of(browser, origin, parent.serial);
  await setClock(family.page.request, at("08:50"));
  const kioskCode = await aCodeFor(admin, hallId, "KIOSK");
  const displayCode = await aCodeFor(admin, hallId, "DISPLAY");
  const kiosk = await aDevicePage(browser, origin, `/zh/hall/${hallId}/kiosk`);
  await pair(kiosk, kioskCode);
  const welcome = kiosk.getByRole("heading", { name: zh("kiosk.welcome"), exact: true });
  await expect(welcome).toBeVisible();
  const display = await aDevicePage(browser, origin, `/zh/hall/${hallId}/display`);
  await pair(display, displayCode);
  const onDisplay = (number: string) => display.getByText(number, { exact: true }).first();
  await expect(display.getByRole("heading", { name: zh("display.calling") })).toBeVisible();

  const numbers = await test.step("a family of three comes while the kiosk's network is away", async () => {
    await kiosk.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect
      .poll(() => kiosk.evaluate((name) => localStorage.getItem(name) ?? "", `kiosk ${hallId}`))
      .toContain(`"date":"${date}"`);
    await kiosk.context().setOffline(true);
    await expect(kiosk.getByText(zh("kiosk.away"))).toBeVisible();
    const { number, start } = toddler;
    const slip = slipOf(directory, { number, hallId, date, start, letter: "F", forInterview: false });
    const toddlers = await takes(kiosk, slip, /^K\d{3}$/);
    await kiosk.context().setOffline(false);
    await expect(onDisplay(toddlers)).toBeVisible({ timeout: 45_000 });
    // With the network one slip is enough for whoever has no number yet.
    await typeIn(kiosk, parent.number);
    await kiosk.getByRole("button", { name: zh("kiosk.ticket.family.take", { count: 1 }) }).click();
    const papers = kiosk.locator(".ticket-number");
    await expect(papers).toHaveText([/^F\d{3}$/, /^F\d{3}$/]);
    const [parents = "", childs = ""] = await papers.allTextContents();
    await home(kiosk);
    for (const each of [parents, childs, toddlers])
      await expect(onDisplay(each)).toBeVisible({ timeout: 45_000 });
    await family.page.goto("/zh/ticket");
    for (const each of [parents, childs, toddlers])
      await expect(family.page.getByText(each, { exact: true })).toBeVisible();
    return [parents, childs, toddlers];
  });

  await test.step("two windows call them; the phone and the display say where to", async () => {
    const called = [await calls(first), await calls(second)];
    expect(numbers).toEqual(expect.arrayContaining(called));
    for (const [number = "", place] of [
      [called[0], "51"],
      [called[1], "52"],
    ] as const) {
      await expect(onDisplay(number)).toBeVisible();
      const card = family.page.getByRole("article", { name: new RegExp(`^${number} `) });
      await expect(card).toContainText(zh("ticket.CALLED.window", { place }), { timeout: 30_000 });
    }
    await begins(first);
    await begins(second);
    // A paper has to be copied: the number is set aside on the case's page, and goes on there.
    const { page } = first.officer;
    const hold = zh("hall.hold.hold", { ticket: called[0] ?? "" });
    await page.getByRole("button", { name: hold }).click();
    await expect(family.page.getByText(zh("ticket.HELD.title"))).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: zh("hall.hold.resume") }).click();
    await expect(page.getByRole("button", { name: hold })).toBeVisible();
    await accepts(first);
    await accepts(second);
    const { number, keys } = await servesByKeys(first);
    expect(numbers).toContain(number);
    console.log(`a visitor called and accepted, beside the ticks: ${keys} keys`);
    expect(keys).toBeLessThanOrEqual(MOST_KEYS);
    await expect(family.page.getByText(zh("ticket.none.title"))).toBeVisible({ timeout: 30_000 });
  });

  await test.step("somebody late within the hour is interviewed, then served at the window", async () => {
    await setClock(kiosk.request, at("09:52"));
    const number = await takes(kiosk, late.number, /^F\d{3}$/);
    expect(await calls(room)).toBe(number);
    await begins(room);
    const { officer } = room;
    await officer.decide("hall.interview.pass", async () => {
      const record = officer.page.getByLabel(zh("hall.interview.record")).filter({ visible: true });
      await record.fill("已核对婚姻关系，回答一致。");
      await officer.click("hall.interview.passConfirm");
    });
    await officer.expectSaid(zh("hall.interview.done.pass", { serial: late.serial }));
    expect(await calls(second)).toBe(number);
    await begins(second);
    await accepts(second);
  });

  await test.step("a later hour is closed: a place is held instead, and taken on the phone", async () => {
    const { page } = admin;
    await admin.goto("schedule");
    await page.getByLabel(zh("schedule.close.hall"), { exact: true }).selectOption(hallId);
    await page.getByLabel(zh("schedule.close.date"), { exact: true }).fill(date);
    await page.getByLabel(zh("schedule.close.reason"), { exact: true }).selectOption("system");
    await page.locator(`input[name="start.${closed.start}"]`).check();
    await page.getByLabel(zh("schedule.close.sure"), { exact: true }).check();
    await admin.click("schedule.close.confirm");
    await admin.expectSaid(zh("schedule.closedTitle"));
    const owner = await Owner.of(browser, origin, closed.serial);
    await owner.reaches("TO_BOOK");
    await owner.open("zh", "waiting");
    await expect(owner.page.locator("main")).toContainText(zh("waitingList.offer.byHall").slice(0, 12));
    await owner.page.getByRole("button", { name: zh("waitingList.take.button"), exact: true }).click();
    await owner.reaches("BOOKED");
    expect((await owner.status()).appointment?.date).not.toBe(date);
    await owner.leaves();
  });

  await test.step("who never came is told when the hour is over, and the manager sees the morning", async () => {
    await setClock(kiosk.request, at("11:01"));
    const owner = await Owner.of(browser, origin, missing.serial);
    await owner.reaches("TO_BOOK");
    await owner.open("zh");
    await expect(owner.page.locator("main")).toContainText(
      zh("application.lastVisit.NO_SHOW.title", { date: formatDate(date, "zh") }),
    );
    await owner.leaves();
    await admin.goto(`board?hall=${hallId}&date=${date}`);
    await expect(admin.page.locator("main")).toContainText(/已到场 4/);
    await expect(admin.page.locator("main")).toContainText(/失约 [1-9]/);
  });
  await desks.close();
  await family.leaves();
});
