import { expect, test } from "../support/browser";
import { Applicant } from "./support/applicant";

type Account = { phone: string; applications?: { state: string }[] };

test("in the lists of a family every cell stands under its heading, however wide the screen", async ({
  page,
}) => {
  const accounts = (await (await page.request.get("/api/demo/accounts")).json()) as Account[];
  const family = accounts.find(({ applications }) => applications?.[0]?.state === "RETURNED");
  await new Applicant(page, "zh", family?.phone.replace("+86", "") ?? "").signIn();
  for (const list of ["todo", "applications"])
    for (const width of [768, 1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/zh/${list}`);
      const edges = await page.locator("main table").evaluate((table) => {
        const left = (cell: Element) => Math.round(cell.getBoundingClientRect().left);
        const shown = (row: Element | null) =>
          [...(row?.children ?? [])].filter((cell) => cell.getBoundingClientRect().width > 0).map(left);
        return {
          head: shown(table.querySelector("thead tr")),
          row: shown(table.querySelector("tbody tr")),
        };
      });
      expect(edges.head.length, `${list} at ${width} px`).toBeGreaterThan(4);
      expect(edges.row, `${list} at ${width} px`).toEqual(edges.head);
    }
});
