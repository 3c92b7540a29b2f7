import type { Browser } from "@playwright/test";
import { addDays, addYears, shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { Applicant } from "./applicant";
import { bookFirstPlace } from "./booking";
import { demoNow, newestSms, setClock } from "./demo";
import { type Locale, say } from "./messages";
import { kimMinji, passportOf } from "./person";

export interface JourneyOptions {
  readonly locale: Locale;
  readonly phone: string;
  readonly javaScript?: boolean;
  /** A first application unless said otherwise. */
  readonly type?: ApplicationType;
  /** On a desk's screen instead of a phone. */
  readonly desk?: boolean;
}

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** One applicant and one application, from a phone number on. Each method is one step of the journey. */
export class Journey {
  private constructor(
    readonly applicant: Applicant,
    readonly person: ReturnType<typeof kimMinji>,
  ) {}

  static async begin(browser: Browser, origin: string, options: JourneyOptions): Promise<Journey> {
    const context = await browser.newContext({
      baseURL: origin,
      viewport: options.desk ? DESK : PHONE,
      javaScriptEnabled: options.javaScript ?? true,
      locale: options.locale === "zh" ? "zh-CN" : "en-GB",
      timezoneId: "Asia/Shanghai",
    });
    const page = await context.newPage();
    const applicant = new Applicant(page, options.locale, options.phone, options.javaScript, options.type);
    const passportNo = passportOf(options.phone);
    const person = kimMinji(passportNo, await demoNow(page.request), options.type);
    return new Journey(applicant, person);
  }

  get fullName(): string {
    return `${this.person.personal.familyName} ${this.person.personal.givenName}`;
  }

  async fillTheForm(): Promise<void> {
    const { applicant, person } = this;
    await applicant.uploadPhoto();
    await applicant.fillStep("personal", person.personal);
    await applicant.proceed(/\/permit/);
    await applicant.fillStep("permit", person.permit);
    await applicant.proceed(/\/family/);
    await applicant.fillStep("family", person.family);
    await applicant.proceed(/\/attachments/);
    await applicant.uploadDocuments();
    await applicant.proceed(/\/check/);
  }

  async submit(): Promise<void> {
    await this.applicant.declareAndSubmit();
  }

  /** The text message of this name (messages, `sms`) has arrived in the applicant's language, whatever it is about. */
  async told(...names: string[]): Promise<string> {
    const { page, locale, phone } = this.applicant;
    const texts = names.map((name) => {
      const words = say(locale, `sms.${name}.text`).split(/\{\w+\}/);
      return words.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+");
    });
    return newestSms(page.request, phone, new RegExp(texts.join("|")));
  }

  /** Books the first open place of the first hall. The visit's date and hour. */
  async book(): Promise<{ date: string; start: string }> {
    return bookFirstPlace(this.applicant);
  }

  async moveTo(date: string, time: string): Promise<void> {
    await setClock(this.applicant.page.request, `${date}T${time}:00+08:00`);
  }
}

/** The end of validity this person asks for. */
export const asked = ({ person }: Journey): string => person.permit.requestedUntil ?? "";

/** An end of validity somebody might ask for: a year and a month from today. */
export const nextYear = (now: Date): string => addDays(addYears(shanghaiDate(now), 1), 30);
