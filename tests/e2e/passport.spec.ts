import { execFileSync } from "node:child_process";
import { expect, test } from "../support/browser";
import { expectGoodPage } from "./support/axe";
import { demoNow } from "./support/demo";
import { Journey, nextYear } from "./support/journey";
import { say } from "./support/messages";
import { scannedPage } from "./support/pictures";

const MINJI = {
  familyName: "KIM",
  givenName: "MINJI",
  passportNo: "M46530362",
  printedNationality: "KOR",
  gender: "F",
  birthDate: "1988-04-12",
  passportExpiresOn: "2031-09-15",
};

/** Drawn by a process of its own: the runner's loader cannot read the words on the page, which are JSON. */
const drawnPassport = (): Buffer => {
  const script = `import { passportPage } from "./prisma/seed/pictures/papers.ts";
process.stdout.write((await passportPage(${JSON.stringify(MINJI)}, 0)).toString("base64"));`;
  const drawn = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
  return Buffer.from(drawn.toString(), "base64");
};

test("a photographed passport becomes the document and fills the fields, and an unreadable one says how to go on", async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const journey = await Journey.begin(browser, server.origin, { locale: "en", phone: "19900000062" });
  const { applicant } = journey;
  const { page } = applicant;
  const words = (key: string): string => say("en", `wizard.mrz.${key}`);
  await applicant.signIn();
  await applicant.start(nextYear(await demoNow(page.request)));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.context().on("request", (request) => asked.push(request.url()));
  const broken: string[] = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) broken.push(message.text());
  });
  const choose = async (buffer: Buffer): Promise<void> =>
    page
      .getByLabel(words("picture.choose"))
      .setInputFiles({ name: "passport.jpg", mimeType: "image/jpeg", buffer });
  expect(asked.filter((url) => url.includes("/api/reader-parts/"))).toEqual([]);

  await choose(await scannedPage("NO LINES"));
  await expect(page.getByText(words("picture.unread.body"))).toBeVisible({ timeout: 90_000 });
  await expectGoodPage(page, "an unreadable passport");

  await choose(drawnPassport());
  await expect(applicant.control("passportNo")).toHaveValue(MINJI.passportNo, { timeout: 90_000 });
  await expect(applicant.control("familyName")).toHaveValue("KIM");
  await expect(applicant.control("givenName")).toHaveValue("MINJI");
  await expect(applicant.control("nationality")).toHaveValue("KOR");
  await expect(page.locator('[name="birthDate"]')).toHaveValue(MINJI.birthDate);
  await expect(page.locator('[name="mrzLines"]')).toHaveValue(
    /^P<KORKIM<<MINJI<+M465303627KOR8804123F3109155<{15}0$/,
  );
  await expectGoodPage(page, "a read passport");
  expect(asked.some((url) => url.includes("/api/reader-parts/"))).toBe(true);
  expect(asked.filter((url) => !url.startsWith(server.origin) && !/^(blob|data):/.test(url))).toEqual([]);
  expect(broken).toEqual([]);
  const kept = (await (await page.request.get(`/api/applications/${applicant.id}/files`)).json()) as {
    files: { slot: string }[];
  };
  expect(kept.files.map(({ slot }) => slot)).toEqual(["PASSPORT_INFO"]);
});
