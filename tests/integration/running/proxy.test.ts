import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { NextRequest } from "next/server";
import { sessionCookieName, tokenOfSession } from "@/lib/server/edge/auth/session-cookie";
import { APPLICANT_ROOMS } from "@/lib/server/edge/pages/sign-in-first";
import { config, proxy } from "@/proxy";

interface Init {
  method?: string;
  headers?: Record<string, string>;
  body?: FormData | string | ReadableStream;
}
const ask = (path: string, init: Init = {}) =>
  proxy(
    new NextRequest(`http://localhost:3000${path}`, {
      method: init.method ?? "GET",
      body: init.body,
      ...(init.body instanceof ReadableStream ? { duplex: "half" } : {}),
      headers: { host: "localhost:3000", ...init.headers },
    }),
  );
// A build that lies in the folder knows none of the actions named here.
beforeAll(() => Object.assign(globalThis, { actionsOfBuild: "unknown" }));

const policyOf = (response: Response) => response.headers.get("content-security-policy") ?? "";

describe("every page's answer", () => {
  it.each([
    ["/", "zh-CN", "/zh"],
    ["/", "en-GB", "/en"],
    ["/", "ko", "/zh"],
    ["/login?next=/todo", "en", "/en/login?next=/todo"],
  ])("leads %s for a reader of %s to %s", async (path, language, to) => {
    const response = await ask(path, { headers: { "accept-language": language } });
    expect(response.headers.get("location")).toBe(`http://localhost:3000${to}`);
  });

  it("lets only scripts of this answer run, with a nonce nobody saw before", async () => {
    const [one, two] = [policyOf(await ask("/zh")), policyOf(await ask("/zh"))];
    expect(one).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'(;|$)/);
    expect(one).toContain("frame-ancestors 'none'");
    expect(one).toMatch(/worker-src 'self'(;|$)/);
    expect(one).not.toMatch(/script-src[^;]*unsafe|https?:/);
    expect(one).not.toBe(two);
  });

  it("hands Next the same policy and the page its path", async () => {
    const response = await ask("/en/applications?page=2&_rsc=abc", { headers: { rsc: "1" } });
    expect(response.headers.get("x-middleware-request-content-security-policy")).toBe(policyOf(response));
    expect(response.headers.get("x-middleware-request-x-page-path")).toBe("/applications?page=2");
    expect(response.headers.get("x-middleware-request-x-next-intl-locale")).toBe("en");
  });

  it("may not be stored by anybody and carries the request's id", async () => {
    const response = await ask("/zh/home", { headers: { "x-request-id": "abcdef-123456" } });
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("x-request-id")).toBe("abcdef-123456");
  });

  it.each([
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ origin: "https://elsewhere.example" }, 403],
    [{ "sec-fetch-site": "same-origin", origin: "http://localhost:3000" }, 200],
  ])("to a post with %j is %i", async (headers, status) => {
    const response = await ask("/en/login", { method: "POST", headers, body: "phone=1" });
    expect(response.status).toBe(status);
    if (status === 403) expect(await response.text()).toContain("did not come from a page of this platform");
  });
});

describe("a room asked for without a session", () => {
  const location = async (path: string, init: Init = {}) => {
    const response = await ask(path, init);
    const to = response.headers.get("location")?.replace("http://localhost:3000", "");
    return [response.status, to, await response.text()];
  };
  const cookieOf = async () => ({ cookie: `${sessionCookieName()}=${await tokenOfSession(randomUUID())}` });

  it("is an empty redirect to the sign-in page of whose room it is, which leads back", async () => {
    expect(await location("/en/home")).toEqual([303, "/en/login?next=%2Fhome", ""]);
    expect(await location("/zh/applications?page=2")).toEqual([
      303,
      "/zh/login?next=%2Fapplications%3Fpage%3D2",
      "",
    ]);
    expect(await location("/zh/officer/review")).toEqual([
      303,
      "/zh/officer/login?next=%2Fofficer%2Freview",
      "",
    ]);
    const changed = { cookie: `${sessionCookieName()}=not.a.token` };
    expect((await location("/en/home", { headers: changed }))[0]).toBe(303);
  });

  it("is the page's to answer once a token is brought, by script, and where one needs not sign in", async () => {
    expect((await location("/en/home", { headers: await cookieOf() }))[0]).toBe(200);
    expect((await location("/en/home", { headers: { rsc: "1" } }))[0]).toBe(200);
    for (const path of ["/en/officer/login", "/en/login", "/en/status", "/en/homely"])
      expect((await location(path))[0]).toBe(200);
  });

  it("names the rooms as their folders are", () => {
    const folders = readdirSync("app/[locale]/(applicant)", { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect([...APPLICANT_ROOMS].sort()).toEqual(folders.sort());
  });
});

describe("what stands before Next", () => {
  const passes = (path: string) => new RegExp(`^${config.matcher}$`).test(path);

  it("is every page, whatever is written into its address", () => {
    for (const path of ["/", "/zh", "/en/verify/a.b", "/en/cancel/x.y/z", "/zh/nowhere.php", "/en/report"])
      expect([path, passes(path)]).toEqual([path, true]);
  });

  it("is no handler, no part of the build and no file of public/", () => {
    const files = readdirSync("public", { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `/${entry.name}/any.png` : `/${entry.name}`,
    );
    for (const path of [...files, "/api/status", "/_next/static/x.js", "/none.png"])
      expect([path, passes(path)]).toEqual([path, false]);
  });
});

describe("what is posted to a page", () => {
  const post = async (parts: Record<string, string>, headers: Record<string, string> = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(parts)) body.append(name, value);
    const own = { "sec-fetch-site": "same-origin", ...headers };
    return (await ask("/en/login", { method: "POST", body, headers: own })).status;
  };
  const ACTION = "7f".repeat(21);
  const BOUND = { $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"7f","bound":"$@1"}' };

  it("goes on when it can be read: a form without script, a call by script with a form in it", async () => {
    expect(await post({ ...BOUND, "$ACTION_1:1": '[{"status":"idle"}]', phone: "1" })).toBe(200);
    expect(await post({ "0": '[{"status":"idle"},"$K1"]', "1_phone": "1" }, { "next-action": ACTION })).toBe(
      200,
    );
  });

  it("names an action by an id, and none among its arguments: what else it says would be printed", async () => {
    const call = { "0": '[{"status":"idle"},"$K1"]', "1_phone": "1" };
    for (const name of ["7f", "MARKER", "7g".repeat(21), `${ACTION}0`, ""])
      expect([name, await post(call, { "next-action": name })]).toEqual([name, 400]);
    const naming = { "0": '["$h1"]', "1": '{"id":"MARKER","bound":null}' };
    expect(await post(naming, { "next-action": ACTION })).toBe(400);
    const typed = { "0": '[{"status":"idle","values":{"note":"he said \\"$h1\\""}},"$K1"]' };
    expect(await post(typed, { "next-action": ACTION })).toBe(200);
  });

  it("is refused in our words when Next would not hand it on, a call by script too", async () => {
    const long = "字".repeat(400_000);
    for (const headers of [{}, { "next-action": ACTION }] as Record<string, string>[]) {
      const response = await ask("/en/report", {
        method: "POST",
        body: `what=${long}`,
        headers: { "sec-fetch-site": "same-origin", "content-length": String(1_200_005), ...headers },
      });
      expect(response.status).toBe(413);
      expect(await response.text()).toContain("Too much was sent at once");
    }
  });

  it("is refused alike when it comes piece by piece, without a length, and is held no further than its bound", async () => {
    for (const [pieces, status] of [
      [17, 413],
      [15, 200],
    ] as const) {
      let sent = 0;
      const body = new ReadableStream({
        pull: (to) => (sent < pieces ? to.enqueue(Buffer.alloc(65_536, "x")) : to.close(), void sent++),
      });
      const response = await ask("/en/report", {
        method: "POST",
        body,
        headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
      });
      expect(response.status).toBe(status);
      if (status === 413) expect(await response.text()).toContain("Shorten the texts and try again");
      // To its end, because a browser shows an answer only after it could send.
      expect(sent).toBeGreaterThan(pieces);
    }
  });

  it.each([
    ["nothing", {}],
    ["a part that is no JSON", { ...BOUND, "$ACTION_1:1": "2026-02-30" }],
    ["a part another waits for and that is not there", BOUND],
  ])("is refused as the caller's mistake when it holds %s", async (_, parts) => {
    expect(await post(parts)).toBe(400);
  });
});
