import { type BrowserContext, expect, type Page } from "@playwright/test";
import { countCodes, demoNow, type DemoOfficer, newCode, setClock } from "./demo";
import { type Locale, say } from "./messages";

/** A member of staff at a desk. */
export class Officer {
  private constructor(
    readonly page: Page,
    readonly account: DemoOfficer,
    readonly locale: Locale,
  ) {}

  /** Signs in an officer of the demo, named by staff number or by role, with password and the code sent to the phone. */
  static async atDesk(context: BrowserContext, who: string, locale: Locale = "zh"): Promise<Officer> {
    const page = await context.newPage();
    const accounts = (await (await page.request.get("/api/demo/accounts")).json()) as DemoOfficer[];
    const account = accounts.find(
      ({ role, staffNumber, hall }) =>
        staffNumber === who || (role === who && (!hall || /市民中心|1/.test(hall))),
    );
    if (!account) throw new Error(`The demo has no officer ${who}.`);
    const officer = new Officer(page, account, locale);
    await officer.signIn();
    return officer;
  }

  private async signIn(): Promise<void> {
    const { page, account } = this;
    const phone = account.phone.replace(/\s|\+86/g, "");
    // A phone gets five codes an hour at most; between two visits to a desk time has passed.
    const later = new Date((await demoNow(page.request)).getTime() + 13 * 60_000);
    await setClock(page.request, later.toISOString());
    const older = await countCodes(page.request, phone);
    await this.goto("login");
    await page.getByLabel(this.t("officer.login.staffNo")).fill(account.staffNumber);
    await page.getByLabel(this.t("officer.login.password")).fill(account.password);
    await this.click("officer.login.next");
    await page.getByLabel(this.t("officer.login.code")).fill(await newCode(page.request, phone, older));
    await this.click("officer.login.confirm");
    await page.waitForURL((url) => !url.pathname.endsWith("/login"));
  }

  t(key: string, values: Record<string, string | number> = {}): string {
    return say(this.locale, key, values);
  }

  async click(key: string, values: Record<string, string | number> = {}): Promise<void> {
    await this.page.getByRole("button", { name: this.t(key, values), exact: true }).click();
  }

  /** Presses a button whose words are followed by its key. */
  async press(key: string): Promise<void> {
    await this.withShortcut(key).click();
  }

  /** The button of these words and a key of the keyboard; other buttons may begin with the same words. */
  withShortcut(key: string) {
    return this.page.getByRole("button", { name: new RegExp(`^${this.t(key)}\\s*[A-Z]?$`) });
  }

  /** Opens a panel of the decision bar and decides in it. */
  async decide(panel: string, act: () => Promise<void>): Promise<void> {
    await this.unfold(panel);
    await act();
  }

  async unfold(panel: string): Promise<void> {
    await this.page.locator("details > summary", { hasText: new RegExp(`^${this.t(panel)}$`) }).click();
  }

  /** Writes what the applicant is told, in both languages, over the sentences that stand there already. */
  async explains(zh: string, en: string): Promise<void> {
    for (const [language, words] of Object.entries({ zh, en })) {
      const box = this.page.locator(`textarea[name="note.${language}"]`).filter({ visible: true });
      await expect(box).not.toHaveValue("");
      await box.fill(words);
    }
  }

  /** Ticks fields and documents for return, each with a reason; the bilingual text writes itself. */
  async returnItems(items: readonly (readonly [target: string, reason: string])[]): Promise<void> {
    for (const [target, reason] of items) {
      const select = this.page.locator(`select[name="reason.${target}"]`);
      await this.page.locator("details", { has: select }).last().locator("summary").click();
      await select.selectOption(reason);
      await expect(this.page.locator(`textarea[name="text.zh.${target}"]`)).not.toHaveValue("");
      await expect(this.page.locator(`textarea[name="text.en.${target}"]`)).not.toHaveValue("");
    }
    await this.page.locator("#return-form button[type=submit]").click();
  }

  /** Calls visitors in their order until the one with this serial number, and begins. Who is called before and is not
   *  there (the demo's left-over visitors) is called three times and passed over; who was begun with has left. */
  async callFor(room: "counter" | "interview", serial: string, begin: string): Promise<void> {
    await this.goto(room);
    const desk = this.page.locator('section[aria-labelledby="call-desk"]');
    const press = async (key: string) => {
      await desk.getByRole("button", { name: this.t(key), exact: true }).click();
    };
    for (let turn = 0; turn < 6; turn++) {
      const next = desk.getByRole("button", { name: this.t("hall.call.next"), exact: true });
      const left = desk.getByText(this.t("hall.call.left"), { exact: true });
      await expect(desk.getByRole("button").or(left).first()).toBeVisible();
      if (await left.isVisible()) {
        await left.click();
        await press("hall.call.leftConfirm");
        await expect(left).toBeHidden();
      }
      if (await next.isVisible()) await next.click();
      await expect(desk.getByRole("status")).toBeVisible();
      if ((await desk.innerText()).includes(serial)) break;
      for (const calls of [2, 3]) {
        await press("hall.call.again");
        await expect(desk.getByText(this.t("hall.call.times", { count: calls }))).toBeVisible();
      }
      await press("hall.call.missed");
      await expect(next).toBeVisible();
    }
    await press(begin);
    await this.page.waitForURL(new RegExp(`/officer/${room}/[0-9a-f-]{36}`));
    await this.expectSaid(serial);
  }

  row(serial: string) {
    return this.page.getByRole("row", { name: new RegExp(serial) });
  }

  async rowButton(serial: string, key: string): Promise<void> {
    await this.row(serial)
      .getByRole("button", { name: this.t(key) })
      .click();
  }

  /** Finds an accepted case at the window by its serial number. */
  async find(serial: string): Promise<void> {
    await this.goto("counter");
    await this.page.getByLabel(this.t("hall.counter.find")).fill(serial);
    await this.click("hall.counter.search");
  }

  /** Takes a submitted application from the queue and opens it. */
  async claim(serial: string): Promise<void> {
    const { page } = this;
    await this.goto("review?show=free");
    await page
      .getByRole("row", { name: new RegExp(serial) })
      .getByRole("button", { name: this.t("officerReview.claim") })
      .click();
    await page.waitForURL(/\/officer\/review\/[0-9a-f-]{36}/);
    await expect(this.withShortcut("officerReview.decide.pass")).toBeVisible();
  }

  /** Before a case that is not on this officer's desk opens: says why it has to be read. */
  async stateReason(reason: string, words: string): Promise<void> {
    const { page } = this;
    await page.getByLabel(this.t("officerReview.readingReason.reason"), { exact: true }).selectOption(reason);
    const written = page.getByLabel(this.t("officerReview.readingReason.words"), { exact: true });
    await written.fill(words);
    await this.click("officerReview.readingReason.open");
    await expect(written).toHaveCount(0);
  }

  /** Opens one page of a PDF in the viewer; it is there once the page has been drawn. */
  async viewPdf(name: string, page: number, pages: number): Promise<void> {
    const values = { name, page, pages };
    await this.click("officerReview.viewer.pdfPage", values);
    const sheet = this.page.getByRole("img", { name: this.t("officerReview.viewer.pageOfPaper", values) });
    await expect(sheet).toBeVisible();
  }

  async goto(room: string): Promise<void> {
    await this.page.goto(`/${this.locale}/officer/${room}`);
  }

  async expectSaid(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }
}
