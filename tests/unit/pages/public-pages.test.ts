import { createServer, request, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { answerPublicPages } from "@/lib/server/edge/pages/public-pages";

const settings = { SELF_ORIGIN: "", TRUSTED_PROXIES: 0 };
jest.mock("@/lib/server/base/env", () => ({
  get env() {
    return settings;
  },
  isDevelopment: () => false,
  isHttps: () => false,
}));

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
const ask = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> =>
  new Promise((settle, fail) => {
    const asked = request(`${settings.SELF_ORIGIN}${path}`, { headers, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        settle({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", fail).end();
  });

/** What stands behind: draws each page anew, with a nonce of its own, and counts. */
let drawn: string[] = [];
let status = 200;
const draw = (url: string): string => {
  drawn.push(url);
  const nonce = `bm9uY2U${drawn.length}==`;
  return `<html><head></head><body><p>${url}</p><script nonce="${nonce}">1</script></body></html>`;
};
let server: Server;

beforeAll(async () => {
  server = createServer((asked, answer) => {
    answer.statusCode = status;
    answer.end(draw(asked.url ?? ""));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  settings.SELF_ORIGIN = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answerPublicPages();
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  drawn = [];
  status = 200;
  Object.assign(globalThis, { publicPages: undefined });
});

test("a page that is the same for all is drawn once, for everybody, whatever comes beside", async () => {
  const [one, two, three] = [await ask("/zh"), await ask("/zh"), await ask("/zh", { cookie: "theme=dark" })];
  expect(drawn).toEqual(["/zh"]);
  expect(one.body.toString()).toContain("<p>/zh</p>");
  expect([two.body, three.body]).toEqual([one.body, one.body]);
  expect(one.headers["cache-control"]).toBe("public, max-age=0, s-maxage=300");
  expect(one.headers["content-security-policy"]).toMatch(
    /script-src 'self'( 'sha256-[^']+')+ 'strict-dynamic';/,
  );
  expect(one.headers["content-security-policy"]).not.toContain("nonce");
  expect(one.headers["x-request-id"]).not.toBe(two.headers["x-request-id"]);
});

test("it is packed as the browser can unpack it", async () => {
  const plain = await ask("/en/help");
  const br = await ask("/en/help", { "accept-encoding": "gzip, deflate, br" });
  const gzip = await ask("/en/help", { "accept-encoding": "br;q=0, gzip;q=0.8" });
  expect([plain, br, gzip].map(({ headers }) => headers["content-encoding"])).toEqual([
    undefined,
    "br",
    "gzip",
  ]);
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  expect(plain.headers.vary).toContain("accept-encoding");
});

test("who has it already is not sent it again, and who asks for the head gets no body", async () => {
  const { headers } = await ask("/zh/materials");
  const again = await ask("/zh/materials", { "if-none-match": String(headers.etag) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  const head = await ask("/zh/materials", {}, "HEAD");
  expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, headers.etag]);
});

test.each([
  ["who has a session", "/zh", { cookie: "a=b; next-auth.session-token=x" }],
  ["the router", "/zh", { rsc: "1" }],
  ["another address", "/zh/login", {}],
  ["a question", "/zh?next=1", {}],
  ["who claims to be the maker", "/zh/home", { "x-page-being-made": "1" }],
])("%s is answered behind each time", async (_who, path, headers) => {
  await ask(path, headers);
  const { headers: said } = await ask(path, headers);
  expect(drawn).toEqual([path, path]);
  expect(said["cache-control"]).toBeUndefined();
});

test("a page that cannot be made is answered behind and tried again by the next visitor", async () => {
  status = 503;
  expect((await ask("/en")).status).toBe(503);
  status = 200;
  expect((await ask("/en")).headers["cache-control"]).toContain("s-maxage");
});
