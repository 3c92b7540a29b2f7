import type { Browser } from "@playwright/test";
import { test } from "../../support/browser";
import type { Locale } from "./messages";
import { Officer } from "./officer";

const DESK = { width: 1440, height: 900 };

/** The demo's officers, each signed in once and then at the desk for the whole file. */
export class Desks {
  private readonly taken = new Map<string, Officer>();

  constructor(
    private readonly browser: Browser,
    readonly origin: string,
  ) {}

  /** @param who a staff number, or a role (the officer of the first hall) */
  async of(who: string, locale: Locale = "zh"): Promise<Officer> {
    const key = `${who} ${locale}`;
    const known = this.taken.get(key);
    if (known) return known;
    const context = await this.browser.newContext({
      baseURL: this.origin,
      viewport: DESK,
      timezoneId: "Asia/Shanghai",
    });
    const officer = await Officer.atDesk(context, who, locale);
    this.taken.set(key, officer);
    return officer;
  }

  /** The officer comes to the desk, acts, and leaves it signed in: no page of theirs stays open. */
  async visit(who: string, locale: Locale, act: (officer: Officer) => Promise<void>): Promise<void> {
    const officer = await this.of(who, locale);
    await act(officer);
    await officer.page.goto("about:blank");
  }

  async close(): Promise<void> {
    for (const { page } of this.taken.values()) await page.context().close();
  }
}

/** `test` with desks that stay occupied for the whole file: each officer signs in once. */
export const testAtDesks = test.extend<{ desks: Desks }, { kept: { desks?: Desks } }>({
  kept: [
    async ({}, use) => {
      const kept: { desks?: Desks } = {};
      await use(kept);
      await kept.desks?.close();
    },
    { scope: "worker" },
  ],
  desks: async ({ browser, server, kept }, use) => {
    if (kept.desks?.origin !== server.origin) {
      await kept.desks?.close();
      kept.desks = new Desks(browser, server.origin);
    }
    await use(kept.desks);
  },
});
