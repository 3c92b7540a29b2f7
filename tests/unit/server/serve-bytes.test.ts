import { serveBytes } from "@/lib/server/edge/http/serve-bytes";

const serve = (name: string, inline = false) =>
  serveBytes({ bytes: Buffer.from("%PDF-"), mime: "application/pdf", name, inline }).headers;

test("a file is saved under its own name, whatever characters it has, and cannot break out of the header", () => {
  expect(serve('护照 "1".pdf').get("content-disposition")).toBe(
    `attachment; filename="__ _1_.pdf"; filename*=UTF-8''%E6%8A%A4%E7%85%A7%20%221%22.pdf`,
  );
  expect(serve("a\r\nset-cookie: x=1.pdf").get("set-cookie")).toBeNull();
});

test("shown or saved, a file is never cached, guessed at or run", () => {
  for (const headers of [serve("a.pdf"), serve("a.pdf", true)]) {
    expect(headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("private, no-store");
  }
  expect(serve("a.pdf", true).get("content-disposition")).toMatch(/^inline; /);
});
