import { expect, test } from "@playwright/test";
import { scriptBytes } from "../../scripts/testing/script-bytes.mjs";

/** Kilobytes of compressed script a page's first visit may load, Next's own (136, a bare page) among them; the first line
 *  that fits holds. Figures of the day they were measured and a kilobyte or two: who needs more says so here. */
const BUDGETS: readonly (readonly [RegExp, number])[] = [
  [/^\/_/, 150],
  [/^\/officer\/(review|counter|decisions|interview)\/\[id\]$/, 191],
  [/^\/officer(\/|$)/, 174],
  [/^\/applications\/\[id\]\/(personal|supplement)$/, 175.5],
  [/^\/applications\/\[id\]\/(permit|family)$/, 172],
  [/^\/applications\/\[id\]\/(book|reschedule|waiting|attachments)$/, 167],
  [/^\/(apply\/\[type\]|report|hall\/\[hallId\]\/kiosk)$/, 166],
  [/^\/(templates|demo\/inbox|employer|lodging|materials|accessibility|help|verify\/\[token\])$/, 157],
  [/^\/(\[\.\.\.missing\])?$/, 156],
  [/^\/.*$/, 164],
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
