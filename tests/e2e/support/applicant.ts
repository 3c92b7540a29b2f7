import { DATE_PARTS, partsOfDate } from "@/lib/domain/calendar/typed-date";
import { fieldsOfStep, questionOf } from "@/lib/domain/form/form";
import type { DraftAnswers, Field } from "@/lib/domain/questions/registry";
import { expect, type Page } from "@playwright/test";
import { currentForm } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import type { FileSlot, Step } from "@/lib/domain/vocabulary";
import { countCodes, newCode } from "./demo";
import { GUIDE } from "./guide";
import { type Locale, say } from "./messages";
import { goodPhoto, scannedPage, scannedPdf } from "./pictures";

/** A family member on a phone, operating the site by the words printed in the guide. */
export class Applicant {
  serial = "";
  id = "";
  readonly words: (typeof GUIDE)[Locale];

  constructor(
    readonly page: Page,
    readonly locale: Locale,
    readonly phone: string,
    readonly javaScript = true,
    readonly type: ApplicationType = "FIRST",
  ) {
    this.words = GUIDE[locale];
  }

  button(name: string) {
    return this.page.getByRole("button", { name, exact: true });
  }

  async signIn(): Promise<void> {
    const { page, words } = this;
    await page.goto(`/${this.locale}/login`);
    const older = await countCodes(page.request, this.phone);
    await page.getByLabel(words.mobile).fill(this.phone);
    await this.button(words.obtainCode).click();
    const code = await newCode(page.request, this.phone, older);
    await page.getByLabel(words.code).fill(code);
    await this.button(words.login).click();
    await page.waitForURL(/\/home$/);
  }

  private kindOf(field: Field) {
    return questionOf(currentForm(this.type), field).kind;
  }

  /** Chooses the type and gets the serial number (guide §1.4). */
  async start(requestedUntil: string): Promise<void> {
    const { page, words } = this;
    await page.goto(`/${this.locale}/apply/${this.type.toLowerCase()}`);
    await page.getByLabel(words.requestedUntil).fill(requestedUntil);
    await this.button(words.saveAndProceed).click();
    await page.waitForURL(/\/applications\/[0-9a-f-]+\/personal/);
    this.id = /applications\/([0-9a-f-]+)\//.exec(page.url())?.[1] ?? "";
    this.serial = /440300\d{11}/.exec(await page.locator("main").innerText())?.[0] ?? "";
    expect(this.serial).toMatch(/^440300\d{11}$/);
  }

  label(field: Field): string {
    const printed: Partial<Record<Field, string>> = this.words.personal;
    return printed[field] ?? say(this.locale, `fields.${field}.label`);
  }

  control(field: Field) {
    // A date is asked for in three fields, the first of which bears the question's id.
    const mark = this.kindOf(field) === "date" ? "id" : "name";
    return this.page.locator(`main form [${mark}="${field}"]`).first();
  }

  async fillField(field: Field, value: string): Promise<void> {
    const control = this.control(field);
    const folded = this.page.locator(`main details:not([open]):has([name="${field}"])`);
    if (await folded.count()) await folded.locator("summary").click();
    // Each question is found by the name a person (or a screen reader) knows it by.
    const kind = this.kindOf(field);
    const first =
      kind === "date" ? ` ${say(this.locale, this.locale === "zh" ? "dates.year" : "dates.day")}` : "";
    await expect(control).toHaveAccessibleName(this.label(field) + first);
    if (kind === "date") await this.fillDate(field, value);
    else if (kind === "checkbox") await control.setChecked(value === "yes");
    else if (kind === "select" || kind === "nationality" || kind === "country")
      await control.selectOption(value);
    else await control.fill(value);
  }

  private async fillDate(field: Field, value: string): Promise<void> {
    const parts = partsOfDate(value);
    const group = this.page.locator(`main form fieldset:has([name="${field}"])`);
    for (const part of DATE_PARTS) await group.locator(`[data-part="${part}"]`).fill(parts[part]);
  }

  async fillStep(step: Step, answers: DraftAnswers): Promise<void> {
    for (const field of fieldsOfStep(currentForm(this.type), step)) {
      const value = answers[field];
      if (value !== undefined) await this.fillField(field, value);
    }
  }

  async proceed(next: RegExp): Promise<void> {
    await this.button(this.words.saveAndProceed).click();
    await this.page.waitForURL(next);
  }

  /** Chooses a photo; with script it passes through the cropper, and a good one is sent as it is. */
  async uploadPhoto(photo?: Buffer): Promise<void> {
    await this.choosePhoto(photo ?? (await goodPhoto()));
    if (this.javaScript) await this.button(say(this.locale, "attachments.crop.asItIs")).click();
    else await this.button(this.words.uploadPhoto).click();
    await expect(this.page.locator("#PHOTO img[data-file]")).toBeVisible();
  }

  async choosePhoto(buffer: Buffer): Promise<void> {
    await this.page
      .locator('#PHOTO input[type="file"]')
      .first()
      .setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer });
  }

  /** Puts a document into every slot the page asks for. */
  async uploadDocuments(): Promise<void> {
    const { page } = this;
    const slots = await page
      .locator("[data-slot][data-required='true']")
      .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-slot") ?? ""));
    expect(slots.length).toBeGreaterThan(5);
    for (const slot of slots) await this.uploadTo(slot);
  }

  /** Answers a return (退补): the questions and documents it names, and nothing else is asked. */
  async supplement(answers: DraftAnswers, slots: readonly FileSlot[]): Promise<void> {
    const { page, locale } = this;
    await page.goto(`/${locale}/applications/${this.id}/supplement`);
    await expect(page.locator("main form select, main form [data-part]")).toHaveCount(0);
    for (const slot of slots) await this.uploadTo(slot);
    for (const [field, value] of Object.entries(answers)) await this.fillField(field as Field, value);
    await this.button(say(locale, "wizard.supplement.resubmit.submit")).click();
    await page.waitForURL((url) => !url.pathname.endsWith("/supplement"));
  }

  private async uploadTo(slot: string): Promise<void> {
    const card = this.page.locator(`[data-slot="${slot}"]`);
    const before = await card.locator("[data-file]").count();
    const file =
      slot === "RELATIONSHIP_PROOF"
        ? { name: "marriage.pdf", mimeType: "application/pdf", buffer: await scannedPdf(2) }
        : { name: `${slot}.jpg`, mimeType: "image/jpeg", buffer: await scannedPage(slot) };
    await card.locator('input[type="file"]').first().setInputFiles(file);
    if (!this.javaScript) await card.getByRole("button").last().click();
    await expect(card.locator("[data-file]")).toHaveCount(before + 1, { timeout: 20_000 });
  }

  async declareAndSubmit(): Promise<void> {
    const { page } = this;
    for (const box of await page.locator("main form input[type=checkbox]:visible").all()) await box.check();
    await this.button(this.words.submit).click();
    await page.waitForURL(/\/submitted/);
    await expect(page.getByText(this.words.submitted).first()).toBeVisible();
  }
}
