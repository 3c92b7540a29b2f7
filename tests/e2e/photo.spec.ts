import sharp from "sharp";
import { expect, test } from "../support/browser";
import { expectGoodPage } from "./support/axe";
import { demoNow } from "./support/demo";
import { Journey, nextYear } from "./support/journey";
import { say } from "./support/messages";
import { phonePicture } from "./support/pictures";

test("a picture of twelve megapixels becomes a photo that keeps the rules, by touch, slider and keys", async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000);
  const journey = await Journey.begin(browser, server.origin, { locale: "en", phone: "19900000063" });
  const { applicant } = journey;
  const { page } = applicant;
  const words = (key: string): string => say("en", `attachments.crop.${key}`);
  await applicant.signIn();
  await applicant.start(nextYear(await demoNow(page.request)));
  const picture = await phonePicture();
  expect(picture.length).toBeGreaterThan(8.5 * 1024 * 1024);
  const choose = async (buffer: Buffer): Promise<void> =>
    page
      .locator('#PHOTO input[type="file"]')
      .first()
      .setInputFiles({ name: "IMG_0001.png", mimeType: "image/png", buffer });

  await choose(picture);
  const dialog = page.getByRole("dialog", { name: words("title") });
  const use = dialog.getByRole("button", { name: words("use") });
  await expect(use).not.toHaveAttribute("aria-disabled", "true", { timeout: 60_000 });
  await expect(dialog.getByRole("button", { name: words("asItIs") })).toHaveCount(0);
  await expectGoodPage(page, "the cropper");
  // On a phone the buttons lie at the foot of the window: nothing of the verdicts shows below them.
  const window = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 700 });
  const below = (): Promise<number> =>
    use.evaluate((button) => {
      const foot = (element: Element | null): number => element?.getBoundingClientRect().bottom ?? 0;
      return foot(button.closest("dialog")) - foot(button.parentElement);
    });
  await expect.poll(below).toBeLessThan(3);
  if (window) await page.setViewportSize(window);

  await dialog.getByRole("slider").focus();
  for (let press = 0; press < 10; press += 1) await page.keyboard.press("ArrowRight");
  await dialog.getByRole("group", { name: words("frame") }).focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowUp");
  await dialog.getByRole("button", { name: words("turn") }).press("Enter");
  for (let quarter = 1; quarter < 4; quarter += 1)
    await dialog.getByRole("button", { name: words("turn") }).click();
  await expect(dialog.getByText(say("en", "documents.photoVerdicts.blueBackground.ok"))).toBeVisible();
  await use.click();

  // Twelve megapixels are cut and pressed on the device, which a busy machine takes its time for.
  await expect(dialog).toHaveCount(0, { timeout: 120_000 });
  await expect(page.locator("#PHOTO img[data-file]")).toBeVisible({ timeout: 60_000 });
  const id = await page.locator("#PHOTO img[data-file]").getAttribute("data-file");
  const kept = await (await page.request.get(`/api/files/${id}?view=1`)).body();
  const { width = 0, height = 0, format } = await sharp(kept).metadata();
  expect([format, width >= 354, height >= 472]).toEqual(["jpeg", true, true]);
  expect(kept.length).toBeLessThanOrEqual(120 * 1024);
  await expect(page.locator("#PHOTO").getByText(say("en", "wizard.photo.good"))).toBeVisible();
  await expect(page.locator("#PHOTO").getByRole("alert")).toHaveCount(0);

  await choose(picture);
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.locator("#PHOTO img[data-file]")).toHaveAttribute("data-file", id ?? "");
});
