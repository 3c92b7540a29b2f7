import { typedAnswer } from "@/lib/domain/form/typed-answers";
import { isAsked, putFieldsOf, questionOf } from "@/lib/domain/form/form";
import type { DraftAnswers, Field } from "@/lib/domain/questions/registry";
import { currentForm } from "@/lib/domain/types/known-types";
import { judgeStep } from "@/lib/domain/form/judge";
import { addDays, shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { expect, test } from "../support/browser";
import type { Applicant } from "./support/applicant";
import { demoNow } from "./support/demo";
import { Journey, nextYear } from "./support/journey";
import { say } from "./support/messages";
import {
  heavyPhoto,
  pixelBomb,
  scannedPage,
  smallPhoto,
  twelveMegabytes,
  whitePhoto,
} from "./support/pictures";

const form = currentForm("FIRST");
const ask = (name: Field) => questionOf(form, name);

type FormStep = "personal" | "permit" | "family";

/** One wrong way to answer every question of a step; undefined leaves the good answer. */
const WRONG: Readonly<Record<string, (field: Field, today: string) => string | undefined>> = {
  empty: (field) => (["text", "textarea", "tel", "date"].includes(ask(field).kind) ? "" : undefined),
  "too long": (field) => (ask(field).max ? "A".repeat((ask(field).max ?? 0) + 1) : undefined),
  "of the wrong kind": (field) => (ask(field).format ? "<b>?!" : undefined),
  "out of range": (field, today) => {
    const { kind, date } = ask(field);
    if (kind !== "date") return undefined;
    if (date === "past") return addDays(today, 1);
    return date === "future" || date === "ahead" ? today : "1899-12-31";
  },
};

const putOnStep = (step: FormStep) => putFieldsOf(form).filter((field) => ask(field).step === step);

const fillWrong = async (
  applicant: Applicant,
  step: FormStep,
  good: DraftAnswers,
  way: string,
  today: string,
) => {
  const given: DraftAnswers = {};
  for (const field of putOnStep(step)) {
    const usual =
      good[field] ?? (ask(field).kind === "select" || ask(field).kind === "checkbox" ? undefined : "");
    const answer = WRONG[way]?.(field, today) ?? usual;
    // What was answered wrongly before stays in the draft until it is answered anew.
    if (answer !== undefined) given[field] = answer;
  }
  for (const field of putOnStep(step))
    if (given[field] !== undefined && isAsked(ask(field), given)) {
      // A person can paste more than maxlength lets them type.
      await applicant.control(field).evaluate((control) => control.removeAttribute("maxlength"));
      await applicant.fillField(field, given[field] ?? "");
    }
  return given;
};

for (const javaScript of [true, false])
  test(`every question answered empty, too long, of the wrong kind or out of range is told and keeps what was typed (${javaScript ? "with" : "without"} JavaScript)`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(300_000);
    const phone = javaScript ? "19900000007" : "19900000008";
    const journey = await Journey.begin(browser, server.origin, { locale: "en", phone, javaScript });
    const { applicant, person } = journey;
    const { page } = applicant;
    await applicant.signIn();
    const now = await demoNow(page.request);
    await applicant.start(nextYear(now));
    for (const step of ["personal", "permit", "family"] as const)
      for (const way of Object.keys(WRONG)) {
        // What the page before saves as it is left arrives first.
        if (javaScript) await page.waitForTimeout(1500);
        await page.goto(`/en/applications/${applicant.id}/${step}`);
        const given = await fillWrong(applicant, step, person[step], way, shanghaiDate(now));
        const expected = Object.keys(judgeStep(form, step, given, shanghaiDate(now)).errors);
        expect(expected.length, `${step} ${way}`).toBeGreaterThan(0);
        await applicant.button(applicant.words.saveAndProceed).click();
        await expect(
          page.locator('main [role="alert"] a[href^="#"]').first(),
          `${step} ${way}`,
        ).toBeVisible();
        const linked = await page
          .locator('main [role="alert"] a[href^="#"]')
          .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.slice(1) ?? ""));
        expect.soft([...linked].sort(), `${step} ${way}: the summary`).toEqual([...expected].sort());
        for (const field of expected as Field[]) {
          const control = applicant.control(field);
          await expect.soft(control, `${step} ${way} ${field}`).toHaveAttribute("aria-invalid", "true");
          await expect.soft(page.locator(`#${field}-error`), `${step} ${way} ${field}`).not.toBeEmpty();
        }
        for (const field of putOnStep(step))
          if (["text", "tel", "textarea"].includes(ask(field).kind) && isAsked(ask(field), given)) {
            const typed = given[field] ?? "";
            // Without script the page is drawn anew, with what was typed as it is read and kept.
            await expect
              .soft(applicant.control(field), `${step} ${way} ${field}: what was typed`)
              .toHaveValue(javaScript ? typed : typedAnswer(ask(field), typed));
          }
      }
  });

test("files of the wrong type, cut off, of too many pixels or too many bytes are refused with the reason, and nothing of them stays", async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const journey = await Journey.begin(browser, server.origin, { locale: "zh", phone: "19900000009" });
  const { applicant } = journey;
  const { page } = applicant;
  await applicant.signIn();
  await applicant.start(nextYear(await demoNow(page.request)));
  const page1 = await scannedPage("PASSPORT");
  const cases = [
    ["fileType", { name: "passport.jpg", mimeType: "image/jpeg", buffer: Buffer.from("this is a letter") }],
    [
      "fileTruncated",
      { name: "passport.jpg", mimeType: "image/jpeg", buffer: page1.subarray(0, page1.length >> 1) },
    ],
    ["filePixels", { name: "passport.png", mimeType: "image/png", buffer: await pixelBomb() }],
    ["fileTooLarge", { name: "passport.jpg", mimeType: "image/jpeg", buffer: twelveMegabytes() }],
  ] as const;
  for (const [code, file] of cases) {
    const answer = await page.request.post(`/api/applications/${applicant.id}/files`, {
      headers: { accept: "application/json", "sec-fetch-site": "same-origin" },
      multipart: { slot: "PASSPORT_INFO", file },
    });
    expect.soft(((await answer.json()) as { code: string }).code, code).toBe(code);
    await page.goto(`/zh/applications/${applicant.id}/attachments`);
    const card = page.locator('[data-slot="PASSPORT_INFO"]');
    await card.locator('input[type="file"]').first().setInputFiles(file);
    await expect(card.getByRole("alert").first(), code).toBeVisible({ timeout: 30_000 });
  }
  for (const buffer of [await smallPhoto(), await heavyPhoto()]) {
    const answer = await page.request.post(`/api/applications/${applicant.id}/files`, {
      headers: { accept: "application/json", "sec-fetch-site": "same-origin" },
      multipart: { slot: "PHOTO", file: { name: "photo.jpg", mimeType: "image/jpeg", buffer } },
    });
    expect.soft(((await answer.json()) as { code: string }).code).toBe("photoRules");
  }
  await page.goto(`/zh/applications/${applicant.id}/personal`);
  const use = applicant.button(say("zh", "attachments.crop.use"));
  await applicant.choosePhoto(await smallPhoto());
  await expect(page.getByRole("dialog").getByText("354x472")).toBeVisible();
  await expect(use).toHaveAttribute("aria-disabled", "true");
  await applicant.button(say("zh", "attachments.crop.cancel")).click();
  await applicant.choosePhoto(await whitePhoto());
  await expect(
    page.getByRole("dialog").getByText(say("zh", "documents.photoVerdicts.blueBackground.failed")),
  ).toBeVisible();
  await use.click();
  await expect(page.locator("#PHOTO img[data-file]")).toBeVisible();
  const kept = (await (await page.request.get(`/api/applications/${applicant.id}/files`)).json()) as {
    files: { slot: string; warnings: string[] }[];
  };
  expect(kept.files.map(({ slot }) => slot)).toEqual(["PHOTO"]);
  expect(kept.files[0]?.warnings.length).toBe(1);
});
