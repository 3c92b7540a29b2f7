import type { APIRequestContext, Browser } from "@playwright/test";
import { scriptBytes } from "../../scripts/testing/script-bytes.mjs";
import { expect, test } from "../support/browser";
import { Applicant } from "./support/applicant";
import { Officer } from "./support/officer";

/** Kilobytes of compressed script a page's first visit may load, Next's own (136, a bare page) among them; the first line
 *  that fits holds. Figures of the day they were measured and a kilobyte or two: who needs more says so here. */
const BUDGETS: readonly (readonly [RegExp, number])[] = [
  [/^\/_/, 150],
  [/^\/officer\/(review|counter|decisions|interview)\/\[id\]$/, 182.5],
  [/^\/officer(\/|$)/, 165],
  [/^\/applications\/\[id\]\/(personal|supplement)$/, 167.5],
  [/^\/applications\/\[id\]\/(permit|family)$/, 164],
  [/^\/applications\/\[id\]\/(book|reschedule|waiting|attachments)$/, 159],
  [/^\/(apply\/\[type\]|report|hall\/\[hallId\]\/kiosk)$/, 158],
  [/^\/(templates|demo\/inbox|employer|lodging|materials|accessibility|help|verify\/\[token\])$/, 157],
  [/^\/(\[\.\.\.missing\])?$/, 156],
  [/^\/.*$/, 156],
];

test("no page sends more script at first than its budget", () => {
  const routes = scriptBytes(process.cwd());
  const over = routes.flatMap(({ route, bytes }) => {
    const address = route.replace(/^\/\[locale\]/, "") || "/";
    const [, budget = 0] = BUDGETS.find(([of]) => of.test(address)) ?? [];
    return bytes <= budget * 1000 ? [] : [`${route}: ${(bytes / 1000).toFixed(1)} KB, ${budget} allowed`];
  });
  expect(over).toEqual([]);
  expect(routes.length).toBeGreaterThan(50);
});

/** Kilobytes of HTML a page is, unpacked, its data for the browser among them; a bare page of Next is 9. Figures of the
 *  day they were measured and an eighth, because what the demo holds changes with the hour and with what is checked already:
 *  who needs more says so here. `ID` is the family's application. */
const HTML = {
  nobody: {
    "": 46,
    "/materials": 101,
    "/eligibility": 50,
    "/help": 116,
    "/templates": 39,
    "/login": 55,
    "/no-such-page": 25,
  },
  DRAFT: {
    "/home": 43,
    "/applications/ID/personal": 153,
    "/applications/ID/permit": 130,
    "/applications/ID/family": 146,
    "/applications/ID/attachments": 198,
  },
  TO_BOOK: {
    "/home": 55,
    "/applications": 131,
    "/applications/ID": 84,
    "/applications/ID/book": 98,
    "/todo": 119,
  },
  PRE_REVIEWER: { "/officer/review": 152 },
} as const;

interface Account {
  readonly phone: string;
  readonly applications?: readonly { readonly state: string }[];
}

/** The pages of somebody that are more than their budget, with what they are. */
const tooMuch = async (request: APIRequestContext, budgets: Readonly<Record<string, number>>, id = "") => {
  const over: string[] = [];
  for (const [path, budget] of Object.entries(budgets)) {
    const answer = await request.get(`/zh${path.replace("ID", id)}`);
    expect(answer.status(), path).toBe(path === "/no-such-page" ? 404 : 200);
    const kilobytes = (await answer.body()).length / 1000;
    if (kilobytes > budget) over.push(`${path}: ${kilobytes.toFixed(1)} KB, ${budget} allowed`);
  }
  return over;
};

/** Signs in the first of the demo's families with an application in this state. */
const familyIn = async (state: string, browser: Browser, origin: string) => {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  const accounts = (await (await page.request.get("/api/demo/accounts")).json()) as Account[];
  const family = accounts.find(({ applications }) => applications?.[0]?.state === state);
  await new Applicant(page, "zh", family?.phone.replace("+86", "") ?? "").signIn();
  const id = /\/(?:applications|drafts)\/([0-9a-f-]{36})/.exec(await page.locator("main").innerHTML())?.[1];
  return { request: page.request, id };
};

test("no page is more HTML than its budget", async ({ browser, request, server }) => {
  const over = await tooMuch(request, HTML.nobody);
  for (const state of ["DRAFT", "TO_BOOK"] as const) {
    const family = await familyIn(state, browser, server.origin);
    over.push(...(await tooMuch(family.request, HTML[state], family.id)));
  }
  const desk = await browser.newContext({ baseURL: server.origin });
  await Officer.atDesk(desk, "PRE_REVIEWER");
  over.push(...(await tooMuch(desk.request, HTML.PRE_REVIEWER)));
  expect(over).toEqual([]);
});
