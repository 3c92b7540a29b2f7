import { readablePath } from "@/lib/server/edge/http/readable-path";

it.each([
  ["/zh/%E0%A4%A", "/zh/_"],
  ["/zh/applications/%25/submitted?back=%25", "/zh/applications/_/submitted?back=%25"],
  ["/api/files/%00", "/api/files/_"],
  ["/zh/a%0Ab", "/zh/_"],
  ["/%", "/_"],
  ["/zh/%25E0%25A4%25A?a=%E0%A4%A?b", "/zh/_?a=%E0%A4%A?b"],
])("leaves nothing in %s that breaks when it is decoded", (url, read) => {
  expect(readablePath(url)).toBe(read);
});

it.each([
  "/zh/home",
  "/zh/%E8%BF%94%E5%9B%9E?x=%E4%B8%AD",
  "/api/documents/1/receipt%20zh.pdf",
  "/_next/static/chunks/%5Blocale%5D.js",
])("leaves %s alone", (url) => expect(readablePath(url)).toBe(url));
