import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { APIRequestContext, Browser, BrowserContext } from "@playwright/test";
import { mayEnter, OFFICER_SECTIONS, type OfficerSection } from "@/lib/domain/role-routes";
import { OFFICER_ROLES, type OfficerRole } from "@/lib/domain/vocabulary";
import { expect, test } from "../support/browser";
import { sourceFiles } from "../support/source-files";
import { Applicant } from "./support/applicant";
import { Officer } from "./support/officer";

// Which room of app/ a page stands in says who may enter; this walks every page and handler there is as everybody.

type Who = "nobody" | "stranger" | "owner" | OfficerRole;
type Verdict = "shown" | "sent to sign in" | "forbidden" | "not found";
interface Account {
  readonly phone: string;
  readonly applications?: readonly { readonly serial: string; readonly state: string }[];
}

const isOfficer = (who: Who): who is OfficerRole => (OFFICER_ROLES as readonly string[]).includes(who);

/** The address of a page's file without its groups: `app/[locale]/(applicant)/home/page.tsx` is `/home`. */
const addressOf = (file: string): string =>
  file
    .replace(/^app\/\[locale\]|^app/, "")
    .replace(/\/\([^)]+\)/g, "")
    .replace(/\/(page|route)\.tsx?$/, "") || "/";

const sectionOf = (file: string): OfficerSection | undefined =>
  OFFICER_SECTIONS.find((section) => file.includes(`/(rooms)/${section}/`));

/** What the room says. `found`: the address names something that exists. */
const expectedFor = (file: string, who: Who, found: boolean): Verdict => {
  if (file.includes("[...missing]")) return "not found";
  if (/\/\((public|auth|hall|demo)\)\//.test(file) || file.includes("/officer/login/")) return "shown";
  if (who === "nobody") return "sent to sign in";
  if (file.includes("/(applicant)/")) {
    if (isOfficer(who)) return "forbidden";
    return addressOf(file).includes("/[id]") && !(found && who === "owner") ? "not found" : "shown";
  }
  const section = sectionOf(file);
  if (!isOfficer(who) || (section && !mayEnter(section, [who]))) return "forbidden";
  return found || !addressOf(file).includes("/[id]") ? "shown" : "not found";
};

const verdictOf = async (request: APIRequestContext, path: string): Promise<Verdict> => {
  const answer = await request.get(path, { maxRedirects: 0 });
  const to = answer.headers().location ?? "";
  // In words, without script: what is said stands in the page as it is sent, and is its title.
  if (answer.status() >= 400) {
    const html = await answer.text();
    const [, said = "nothing said"] = /<h1[^>]*>([^<]+)</.exec(html) ?? [];
    const titles = [...html.matchAll(/<title>([^<]*)</g)].map(([, title]) => title);
    expect
      .soft(
        titles.map((title) => title?.split(" - ")[0]),
        path,
      )
      .toEqual([said]);
  }
  if (answer.status() === 404) return "not found";
  if (answer.status() === 403) return "forbidden";
  if (answer.status() >= 300 && /\/login(\?|$)/.test(to)) return "sent to sign in";
  // A step that is not this state's leads to the one that is.
  expect([200, 303], path).toContain(answer.status());
  return "shown";
};

const everybody = async (browser: Browser, origin: string) => {
  const context = () => browser.newContext({ baseURL: origin });
  const people = new Map<Who, BrowserContext>([["nobody", await context()]]);
  const owner = await context();
  const page = await owner.newPage();
  const accounts = (await (await page.request.get("/api/demo/accounts")).json()) as Account[];
  const family = accounts.find(({ applications }) => applications?.[0]?.state === "ACCEPTED");
  const serial = family?.applications?.[0]?.serial ?? "";
  await new Applicant(page, "zh", family?.phone.replace("+86", "") ?? "").signIn();
  await page.goto("/zh/applications");
  const href = await page.locator(`main a[href*="/applications/"]`).first().getAttribute("href");
  const id = /applications\/([0-9a-f-]{36})/.exec(href ?? "")?.[1] ?? "";
  people.set("owner", owner);
  const stranger = await context();
  await new Applicant(await stranger.newPage(), "zh", "19900000099").signIn();
  people.set("stranger", stranger);
  for (const role of OFFICER_ROLES) {
    const place = await context();
    await Officer.atDesk(place, role);
    people.set(role, place);
  }
  return { people, id, serial };
};

test("every page and every handler lets in whom its room names, and answers others' things like missing ones", async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000);
  const { people, id, serial } = await everybody(browser, server.origin);
  const files = sourceFiles("app");
  const pages = files.filter((file) => file.endsWith("/page.tsx"));
  expect(pages.length).toBeGreaterThan(35);
  for (const [who, { request }] of people)
    for (const file of pages)
      for (const known of [true, false]) {
        const address = addressOf(file);
        if (!known && !address.includes("[id]")) continue;
        const path = `/zh${address === "/" ? "" : address}`
          .replace("[id]", known ? id : randomUUID())
          .replace("[type]", "first")
          .replace("[hallId]", "1")
          .replace("[...missing]", "nowhere");
        // Of the desks, only the decision's has this case: it is accepted and belongs to no queue of a hall.
        const readable =
          known && (!isOfficer(who) || ["decisions", "counter", "review"].includes(sectionOf(file) ?? ""));
        expect
          .soft(await verdictOf(request, path), `${who} at ${path}`)
          .toBe(expectedFor(file, who, readable));
      }

  const handlers = files.filter((file) => file.endsWith("/route.ts") && !file.includes("nextauth"));
  expect(handlers.length).toBeGreaterThan(14);
  for (const file of handlers) {
    const source = readFileSync(file, "utf8");
    const definitions = source.split(/export const (?=GET|POST|PUT|DELETE)/).slice(1);
    expect(definitions.length, file).toBeGreaterThan(0);
    for (const definition of definitions) {
      const [method = ""] = definition.split(" ");
      // A list names the roles of the officers whose it is.
      const allowed = definition.includes("actor: [") ? "officer" : /actor: "(\w+)"/.exec(definition)?.[1];
      expect(["public", "applicant", "signedIn", "officer"], `${file} ${method}`).toContain(allowed);
      const path = addressOf(file).replace("[id]", file.includes("/status/") ? serial : id);
      const ask = (who: Who, headers: Record<string, string> = { "sec-fetch-site": "same-origin" }) =>
        people.get(who)!.request.fetch(path, { method, headers, ...(method === "GET" ? {} : { data: {} }) });
      if (allowed === "public") continue;
      expect.soft((await ask("nobody")).status(), `nobody: ${method} ${path}`).toBe(401);
      if (allowed === "applicant")
        expect.soft((await ask("PRE_REVIEWER")).status(), `an officer: ${method} ${path}`).toBe(403);
      if (allowed === "officer")
        expect.soft((await ask("owner")).status(), `an applicant: ${method} ${path}`).toBe(403);
      else if (method === "GET") {
        // What names nothing is one's own.
        if (/\[/.test(file.replace("[...nextauth]", "")))
          expect.soft((await ask("stranger")).status(), `a stranger: ${method} ${path}`).toBe(404);
      } else
        expect
          .soft(
            (await ask("owner", { origin: "https://elsewhere.example" })).status(),
            `another site: ${method} ${path}`,
          )
          .toBe(403);
    }
  }
  for (const context of people.values()) await context.close();
});

test("every kind of answer bears the safe headers: page, redirect, handler, script, what is not there, what may not be done", async ({
  request,
}) => {
  const page = await request.get("/zh");
  const [script = ""] = /\/_next\/static\/[^"]+\.js/.exec(await page.text()) ?? [];
  const asked: readonly (readonly [method: string, path: string, status: number])[] = [
    ["GET", "/zh", 200],
    ["GET", "/", 307],
    ["GET", "/api/health/live", 200],
    ["GET", script, 200],
    ["GET", "/guide/home-zh.png", 200],
    ["GET", "/_next/static/none.js", 404],
    ["GET", "/none.png", 404],
    ["GET", "/zh/none", 404],
    ["GET", "/api/none", 404],
    ["DELETE", "/api/health/live", 405],
    ["POST", "/zh/login", 403],
  ];
  for (const [method, path, status] of asked) {
    const answer = await request.fetch(path, { method, maxRedirects: 0 });
    const headers = answer.headers();
    const name = `${method} ${path}`;
    expect.soft(answer.status(), name).toBe(status);
    expect.soft(headers["x-content-type-options"], name).toBe("nosniff");
    expect.soft(headers["x-frame-options"], name).toBe("DENY");
    expect.soft(headers["strict-transport-security"], name).toContain("max-age=");
    expect.soft(headers["cross-origin-opener-policy"], name).toBe("same-origin");
    expect.soft(headers["content-security-policy"], name).toContain("frame-ancestors 'none'");
  }
});
