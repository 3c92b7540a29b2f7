import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "../support/browser";
import { aPicture } from "../support/files/pictures";
import { expectGoodPage } from "./support/axe";
import { demoNow } from "./support/demo";
import { nextYear } from "./support/journey";
import { say } from "./support/messages";

for (const locale of ["zh", "en"] as const) {
  test(`the checker leads to a type, by itself, in print and without script (${locale})`, async ({
    browser,
    server,
  }) => {
    const ends = nextYear(await demoNow((await browser.newContext({ baseURL: server.origin })).request));
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({
        baseURL: server.origin,
        javaScriptEnabled,
        viewport: { width: 320, height: 700 },
      });
      const page = await context.newPage();
      await page.goto(`/${locale}/eligibility`);
      await page.getByLabel(say(locale, "advice.questions.yes"), { exact: true }).check();
      await page.getByLabel(say(locale, "vocabulary.relationships.SPOUSE"), { exact: true }).check();
      await page
        .getByLabel(say(locale, "vocabulary.heldDocumentKinds.RESIDENCE_PERMIT"), { exact: true })
        .check();
      await page.getByRole("button", { name: say(locale, "advice.next"), exact: true }).click();
      await page.getByLabel(say(locale, "advice.reasons.damaged")).check();
      await page.getByRole("button", { name: say(locale, "advice.show"), exact: true }).click();
      await expect(page.locator("#heldExpiresOn-error")).toBeVisible();
      const [year, month, day] = ends.split("-");
      for (const [part, value] of Object.entries({ year, month, day }))
        await page.locator(`[data-part=${part}]`).fill(value ?? "");
      await page.getByRole("button", { name: say(locale, "advice.show"), exact: true }).click();
      const type = say(locale, "vocabulary.types.REISSUE");
      await expect(
        page.getByRole("heading", { name: say(locale, "advice.result.for", { type }) }),
      ).toBeVisible();
      if (javaScriptEnabled) await expectGoodPage(page, `${locale} advice`);
      const start = page.getByRole("link", { name: say(locale, "advice.result.start", { type }) });
      await start.click();
      await expect(page).toHaveURL(/login\?next=%2Fapply%2Freissue/);
      await context.close();
    }
  });

  test(`the materials of every type fit one printed page (${locale})`, async ({ page }) => {
    for (const type of ["first", "extension", "renewal", "reissue"]) {
      await page.goto(`/${locale}/materials?type=${type}`);
      await expectGoodPage(page, `${locale} materials of ${type}`);
      const printed = await PDFDocument.load(await page.pdf({ format: "A4", preferCSSPageSize: true }));
      expect([type, printed.getPageCount()]).toEqual([type, 1]);
    }
  });
}

test("a report is sent without script and without a sign-in, a photo follows it, and what is no photo is named", async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({
    baseURL: server.origin,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 700 },
  });
  const page = await context.newPage();
  const zh = (key: string, values: Readonly<Record<string, string | number>> = {}) => say("zh", key, values);
  await page.goto("/zh/report");
  await page.locator('main input[name="kind"]').first().check();
  await page.locator("#what").fill("小区里有外国人入住，一直没有登记。");
  await page.locator("#district").selectOption("LUOHU");
  await page.locator("#address").fill("翠竹路88号");
  const [year = "", month = "", day = ""] = (await demoNow(page.request))
    .toISOString()
    .slice(0, 10)
    .split("-");
  for (const [part, value] of Object.entries({ year, month, day }))
    await page.locator(`[name="seenOn.${part}"]`).fill(value);
  await page.getByRole("button", { name: zh("report.form.submit"), exact: true }).click();
  await expect(page.getByRole("heading", { name: zh("report.received.title") })).toBeVisible();
  const photo = await aPicture({ width: 300, height: 400 });
  await page.locator("#tip-files").setInputFiles([
    { name: "现场.jpg", mimeType: "image/jpeg", buffer: photo },
    { name: "录像.gif", mimeType: "image/gif", buffer: Buffer.from("GIF89a") },
  ]);
  await page.getByRole("button", { name: zh("report.files.send"), exact: true }).click();
  await expect(page.getByText(zh("report.files.added", { count: 1 }))).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("录像.gif");
  await expect(page.getByRole("heading", { name: zh("report.received.title") })).toBeVisible();
  await context.close();
});
