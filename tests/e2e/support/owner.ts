import { type Browser, expect } from "@playwright/test";
import { inWordsOfMessage } from "@/lib/i18n/message-values";
import { Applicant } from "./applicant";
import { inboxOf } from "./demo";
import { type Locale, say } from "./messages";

const PHONE = { width: 390, height: 844 };

interface Account {
  readonly role: string;
  readonly phone: string;
  readonly applications?: readonly { readonly serial: string; readonly state: string }[];
}

interface Status {
  readonly state: string;
  readonly dueOn: string | null;
  readonly appointment: { readonly hallId: string; readonly date: string; readonly start: string } | null;
}

type Words = readonly [key: string, values?: Readonly<Record<string, string | number>>];

/** Somebody of the demo to whom one of its applications belongs, on their phone. */
export class Owner {
  private constructor(
    readonly applicant: Applicant,
    readonly serial: string,
  ) {}

  /** Signs in the owner of the first seeded application in `state`, or of the one with this serial number. */
  static async of(browser: Browser, origin: string, wanted: string): Promise<Owner> {
    const context = await browser.newContext({
      baseURL: origin,
      viewport: PHONE,
      timezoneId: "Asia/Shanghai",
    });
    const page = await context.newPage();
    const accounts = (await (await page.request.get("/api/demo/accounts")).json()) as Account[];
    const [found] = accounts.flatMap(({ phone, applications = [] }) =>
      applications
        .filter(({ serial, state }) => serial === wanted || state === wanted)
        .map(({ serial }) => ({ phone: phone.replace("+86", ""), serial })),
    );
    if (!found) throw new Error(`The demo has no application ${wanted}.`);
    const applicant = new Applicant(page, "zh", found.phone);
    await applicant.signIn();
    await page.goto(`/zh/applications?serial=${found.serial}`);
    const hrefs = await page
      .locator(`main a[href*="/applications/"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    applicant.id = hrefs.map((href) => /[0-9a-f-]{36}/.exec(href)?.[0] ?? "").find(Boolean) ?? "";
    applicant.serial = found.serial;
    expect(applicant.id, `${found.serial} in the list of its owner`).not.toBe("");
    return new Owner(applicant, found.serial);
  }

  get page() {
    return this.applicant.page;
  }

  async status(): Promise<Status> {
    const answer = await this.page.request.get(`/api/applications/${this.serial}/status`);
    expect(answer.status()).toBe(200);
    return (await answer.json()) as Status;
  }

  async reaches(state: string): Promise<void> {
    await expect.poll(async () => (await this.status()).state, { timeout: 20_000 }).toBe(state);
  }

  /** The application's page shows its state and these sentences, in both languages. */
  async reads(state: string, ...sentences: readonly Words[]): Promise<void> {
    await this.sees([`states.labels.${state}`], ...sentences);
  }

  /** The application's page shows these sentences, in both languages. */
  async sees(...sentences: readonly Words[]): Promise<void> {
    for (const locale of ["en", "zh"] as const) {
      await this.open(locale);
      const main = this.page.locator("main");
      for (const [key, values] of sentences) await expect(main).toContainText(say(locale, key, values));
    }
  }

  async open(locale: Locale, page = ""): Promise<void> {
    await this.page.goto(`/${locale}/applications/${this.applicant.id}${page && `/${page}`}`);
  }

  /** The text message arrived once, in whichever language the account has. */
  async hears(key: string, values: (locale: Locale) => Readonly<Record<string, string>>): Promise<void> {
    await this.hearsOneOf(
      (["zh", "en"] as const).map((locale) =>
        say(locale, `sms.${key}.text`, inWordsOfMessage(values(locale), locale)),
      ),
    );
  }

  async hearsOneOf(wordings: readonly string[]): Promise<void> {
    const heard = async () => {
      const texts = (await inboxOf(this.page.request, this.applicant.phone)).map(({ text }) => text);
      return texts.filter((text) => wordings.some((wording) => text.includes(wording)));
    };
    await expect
      .poll(heard, { timeout: 20_000, message: `an SMS like ${wordings.join(" or ")}` })
      .toHaveLength(1);
  }

  async leaves(): Promise<void> {
    await this.page.context().close();
  }
}
