import { refusalPage } from "@/lib/server/edge/pages/refusal-page";

test("a page that cannot be read because the service is away comes back by itself, and by a press", async () => {
  const page = refusalPage("serviceAway", "zh", true);
  const html = await page.text();
  expect(page.status).toBe(503);
  expect(html).toContain('<meta http-equiv="refresh" content="10">');
  expect(html).toContain("本页每隔几秒自动重试。");
  expect(html).toContain('<a href="">再试一次</a>');
});

test("what was sent is not sent again by itself", async () => {
  for (const page of [refusalPage("serviceAway", "en"), refusalPage("crossSite", "en", true)]) {
    const html = await page.text();
    expect(html).not.toContain("refresh");
    expect(html).not.toContain("<a ");
  }
});
