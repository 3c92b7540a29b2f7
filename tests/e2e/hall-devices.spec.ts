import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { expectAccessible } from "./support/axe";
import { demoNow, setClock } from "./support/demo";
import { Desks } from "./support/desks";
import { aCodeFor, aDevicePage, DEVICE_SIZES, home, pair, typeIn } from "./support/devices";
import { say } from "./support/messages";
import { Owner } from "./support/owner";
import { slipOf } from "./support/slips";

const looksGood = async (page: Page, what: string): Promise<void> => {
  for (const [name, size] of Object.entries(DEVICE_SIZES)) {
    await page.setViewportSize(size);
    await expectAccessible(page, `${what}, ${name}`);
    const { width, height } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth - window.innerWidth,
      height: document.documentElement.scrollHeight - window.innerHeight,
    }));
    expect.soft([what, name, width <= 0, height <= 0]).toEqual([what, name, true, true]);
  }
};

/** The busiest moment a display may have to show: everybody called, as many next as are told. */
const showsAFullHall = async (display: Page, hallId: string): Promise<void> => {
  const address = `**/api/hall/${hallId}/display`;
  const calledAt = new Date().toISOString();
  await display.route(address, async (route) => {
    const answer = await route.fetch();
    const view = (await answer.json()) as { windows: string[]; rooms: string[] };
    const places = [...view.windows, ...view.rooms];
    const calls = places.map((place, at) => ({
      number: `F80${at}`,
      place,
      forInterview: view.rooms.includes(place),
      calls: 1,
      calledAt,
      open: true,
    }));
    const next = Array.from({ length: 12 }, (_, at) => ({ number: `Z${at + 101}`, forInterview: at > 5 }));
    await route.fulfill({ json: { ...view, calls, next, waiting: 40 } });
  });
  await display.reload();
  await expect(display.getByText("Z112", { exact: true })).toBeVisible();
  await looksGood(display, "display-full");
  await display.unroute(address);
  await display.reload();
};

const keptFiles = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("kiosk "));
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().length;
  });

test("a kiosk and a display are paired, and go on when the kiosk's network is away", async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const { origin, directory } = server;
  const owner = await Owner.of(browser, origin, "BOOKED");
  const { appointment } = await owner.status();
  const { hallId = "", date = "", start = "" } = appointment ?? {};
  await owner.open("zh", "/booked");
  const number = /Y\d{6}[2-9A-Z]{6}/.exec(await owner.page.locator("main").innerText())?.[0] ?? "";
  expect(number).not.toBe("");

  const desks = new Desks(browser, origin);
  const admin = await desks.of("ADMIN");
  const codes = {
    kiosk: await aCodeFor(admin, hallId, "KIOSK"),
    display: await aCodeFor(admin, hallId, "DISPLAY"),
  };

  const kiosk = await aDevicePage(browser, origin, `/zh/hall/${hallId}/kiosk`);
  await pair(kiosk, "2222-2222");
  await expect(kiosk.locator("#code-error")).toBeVisible();
  await looksGood(kiosk, "pairing");
  await pair(kiosk, codes.kiosk);
  const welcome = kiosk.getByRole("heading", { name: say("zh", "kiosk.welcome"), exact: true });
  await expect(welcome).toBeVisible();
  const display = await aDevicePage(browser, origin, `/en/hall/${hallId}/display`);
  await display.getByLabel(say("en", "devices.pairing.code")).fill(codes.display);
  await display.getByRole("button", { name: say("en", "devices.pairing.confirm"), exact: true }).click();
  await expect(display.getByRole("heading", { name: say("zh", "display.calling") })).toBeVisible();
  await looksGood(display, "display");
  await showsAFullHall(display, hallId);

  const early = new Date(`${date}T${start}:00+08:00`);
  if (early > (await demoNow(kiosk.request))) {
    await setClock(kiosk.request, `${date}T08:00:00+08:00`);
    await typeIn(kiosk, number);
    await expect(kiosk.getByText(say("zh", "kiosk.refusals.tooEarlyToCheckIn.title"))).toBeVisible();
    await looksGood(kiosk, "kiosk-early");
    await home(kiosk);
  }
  await setClock(kiosk.request, `${date}T${start}:00+08:00`);
  await kiosk.reload();
  await looksGood(kiosk, "kiosk-start");
  await kiosk.getByRole("button", { name: say("zh", "kiosk.language"), exact: true }).click();
  await expect(kiosk.getByRole("heading", { name: say("en", "kiosk.welcome") })).toBeVisible();
  await looksGood(kiosk, "kiosk-start-en");
  await kiosk.getByRole("button", { name: say("en", "kiosk.language"), exact: true }).click();
  await kiosk.getByRole("button", { name: new RegExp(say("zh", "kiosk.type.choose")) }).click();
  await looksGood(kiosk, "kiosk-type");
  await home(kiosk);
  await kiosk.getByRole("button", { name: new RegExp(say("zh", "kiosk.scan.choose")) }).click();
  await expect(kiosk.getByText(say("zh", "kiosk.scan.noCamera"))).toBeVisible();
  await looksGood(kiosk, "kiosk-no-camera");
  await home(kiosk);
  await typeIn(kiosk, "Y261127ZZZZZZ");
  await expect(kiosk.getByText(say("zh", "kiosk.refusals.notFound.title"))).toBeVisible();
  await home(kiosk);

  // The numbers it may give by itself have come with its heartbeat.
  const kept = () => kiosk.evaluate((name) => window.localStorage.getItem(name) ?? "", `kiosk ${hallId}`);
  await expect.poll(kept).toContain(`"date":"${date}"`);
  // Its page is kept, with every file of it, before the network goes.
  await expect.poll(() => keptFiles(kiosk)).toBeGreaterThan(5);
  await expect(kiosk.getByText(say("zh", "kiosk.code"))).toBeVisible();
  await kiosk.context().setOffline(true);
  await expect(kiosk.getByText(say("zh", "kiosk.away"))).toBeVisible();
  await expect(kiosk.getByText(say("zh", "kiosk.code"))).toBeHidden();
  // Switched off and on again it opens without the network, and its clock is right.
  await kiosk.reload();
  await expect(welcome).toBeVisible();
  await expect(kiosk.getByText(say("zh", "kiosk.away"))).toBeVisible();
  await expect(kiosk.getByRole("time")).toHaveText(new RegExp(`^${start.slice(0, 3)}`));
  await typeIn(kiosk, number);
  await expect(kiosk.getByText(say("zh", "kiosk.refusals.offlineTyped.title"))).toBeVisible();
  await looksGood(kiosk, "kiosk-offline-typed");
  await home(kiosk);
  const slip = slipOf(directory, { number, hallId, date, start, letter: "F", forInterview: false });
  await typeIn(kiosk, slip.replace(/\.W\./, ".I."));
  await expect(kiosk.getByText(say("zh", "kiosk.refusals.notASlip.title"))).toBeVisible();
  await home(kiosk);
  await typeIn(kiosk, slip);
  const ticket = kiosk.getByText(/^K\d{3}$/);
  await expect(ticket).toBeVisible();
  const given = (await ticket.textContent()) ?? "";
  await looksGood(kiosk, "kiosk-ticket-offline");
  await home(kiosk);
  await typeIn(kiosk, slip);
  await expect(kiosk.getByText(given, { exact: true })).toBeVisible();
  await home(kiosk);

  await kiosk.context().setOffline(false);
  await expect.poll(kept, { timeout: 45_000 }).toContain(`"untold":[]`);
  await expect(display.getByText(given, { exact: true })).toBeVisible({ timeout: 45_000 });
  await looksGood(display, "display-next");
  await typeIn(kiosk, number);
  await expect(
    kiosk.getByText(say("zh", "kiosk.refusals.alreadyCheckedIn.title", { ticket: given })),
  ).toBeVisible();
  await looksGood(kiosk, "kiosk-again");

  await admin.goto("devices");
  await admin.page
    .getByRole("button", { name: new RegExp(admin.t("devices.revoke")) })
    .first()
    .click();
  await admin.page
    .getByRole("button", { name: new RegExp(admin.t("devices.revoke")) })
    .first()
    .click();
  await kiosk.reload();
  await expect(kiosk.getByLabel(say("zh", "devices.pairing.code"))).toBeVisible();
  await desks.close();
  await owner.leaves();
});
