import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startTestServer, type TestServer } from "../support/server";
import { countCodes, newCode } from "./support/demo";
import { Journey, nextYear } from "./support/journey";
import { demoNow } from "./support/demo";

// What a running product prints, all of it, is read by people who may read no application.

let server: TestServer;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startTestServer({ env: { LOG_LEVEL: "trace" }, fresh: true });
});
test.afterAll(() => server.stop());

const PHONE = "19900000088";

const holds = (text: string, secrets: ReadonlySet<string>): boolean =>
  [...secrets].some((secret) => text.toLowerCase().includes(secret.toLowerCase()));

test("nothing people typed, sent or carry stands in what the server prints", async ({ browser }) => {
  test.setTimeout(300_000);
  // The demo's own welcome lists the demo's people; what comes after it is anybody's.
  const welcome = server.output().length;
  const journey = await Journey.begin(browser, server.origin, { locale: "zh", phone: PHONE });
  const { applicant, person } = journey;
  const { page } = applicant;
  const secrets = new Set<string>([PHONE, "+86" + PHONE]);

  // A wrong code, then the right one.
  await page.goto("/zh/login");
  const older = await countCodes(page.request, PHONE);
  await page.getByLabel(applicant.words.mobile).fill(PHONE);
  await applicant.button(applicant.words.obtainCode).click();
  const code = await newCode(page.request, PHONE, older);
  const wrong = code === "918273" ? "918274" : "918273";
  secrets.add(code).add(wrong);
  await page.getByLabel(applicant.words.code).fill(wrong);
  await applicant.button(applicant.words.login).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByLabel(applicant.words.code).fill(code);
  await applicant.button(applicant.words.login).click();
  await page.waitForURL(/\/home$/);

  await applicant.start(nextYear(await demoNow(page.request)));
  await journey.fillTheForm();
  await journey.submit();
  const answers = { ...person.personal, ...person.permit, ...person.family };
  for (const [field, value] of Object.entries(answers))
    if (/name|passport|address|phone|mobile|employer|email|no$/i.test(field) && value && value.length >= 5)
      secrets.add(value);
  for (const { name, value } of await page.context().cookies())
    if (value.length >= 8 && name) secrets.add(value);

  // Refused and broken requests that carry the same, in every place a request has.
  const { request } = page;
  const passportNo = String(answers.passportNo);
  const post = { "sec-fetch-site": "same-origin", "content-type": "application/json" };
  const fileName = "MARKER-passport-of-KIM.jpg";
  secrets.add(fileName).add("marker-token-8127").add("MARKERWORDS");
  const status = {
    serial: applicant.serial,
    passportNo,
    birthDate: "1990-01-01",
    proof: "marker-token-8127",
  };
  await request.post("/api/status", { headers: post, data: status });
  await request.post("/api/status", { headers: post, data: { ...status, unknown: "MARKERWORDS" } });
  await request.post("/api/status", { headers: post, data: '{"passportNo":"MARKERWORDS' });
  for (const path of [
    `/api/files/${passportNo}?name=MARKERWORDS`,
    `/zh/applications/${passportNo}/personal?q=MARKERWORDS`,
    `/zh/officer/review?q=MARKERWORDS&after=marker-token-8127`,
    "/zh/%E0%A4%A?MARKERWORDS",
    "/api/demo/inbox?to=MARKERWORDS",
  ])
    await request.get(path, { headers: { cookie: "x=marker-token-8127; %", "user-agent": "MARKERWORDS" } });
  await request.post(`/api/applications/${applicant.id}/files`, {
    headers: { "sec-fetch-site": "same-origin", accept: "application/json" },
    multipart: {
      slot: "MARKERWORDS",
      file: { name: fileName, mimeType: "image/jpeg", buffer: Buffer.from("no") },
    },
  });
  await request.post("/zh/login", {
    headers: { ...post, "next-action": "MARKERWORDS" },
    data: '["MARKERWORDS"]',
  });

  await request.post("/zh/login", {
    headers: { "sec-fetch-site": "same-origin", "next-action": "0".repeat(42) },
    multipart: { "0": '["$h1"]', "1": '{"id":"MARKERWORDS","bound":null}' },
  });

  // A database that goes away in the middle: what its driver says of a statement is not printed either.
  server.killDatabase();
  for (let tries = 0; tries < 5; tries += 1) {
    await request.get(`/zh/applications/${applicant.id}`).catch(() => undefined);
    await request.post("/api/status", { headers: post, data: status }).catch(() => undefined);
  }
  await server.waitUntilUp();

  const printed: string = server.output().slice(welcome);
  expect(printed).toContain("/api/status");
  const lines = printed.split("\n").filter((line) => holds(line, secrets));
  expect(lines).toEqual([]);
  expect(printed).not.toMatch(/next-auth|session-token|eyJ[\w-]{20}/);
});

test("the start gives the web server the settings that make it give memory back", () => {
  test.skip(process.platform !== "linux", "only Linux shows what a process was started with");
  const pid = readFileSync(join(server.directory, "web.pid"), "utf8").trim();
  const settings = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
  expect(settings).toEqual(
    expect.arrayContaining([
      "MALLOC_ARENA_MAX=2",
      "MALLOC_MMAP_THRESHOLD_=131072",
      "MALLOC_TRIM_THRESHOLD_=131072",
    ]),
  );
});
