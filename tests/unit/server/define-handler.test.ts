import { z } from "zod";
import { invalid, ok, refused } from "@/lib/domain/result";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { reply } from "@/lib/server/edge/http/operation";

process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:1/none";
process.env.AUTH_SECRET ??= "x".repeat(40);
process.env.DATA_KEYS ??= `k1:${Buffer.alloc(32, 7).toString("base64")}`;
process.env.INDEX_KEY ??= Buffer.alloc(32, 9).toString("base64");

const OWN = { "sec-fetch-site": "same-origin" };
const post = (body: unknown, headers: Record<string, string> = OWN) =>
  new Request("http://localhost:3000/api/things", {
    method: "POST",
    headers: { "content-type": "application/json", host: "localhost:3000", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

/** What an operation says of itself when its answer is not what is proved. */
const described = { summary: "A thing.", answers: { 200: z.unknown() } };

const echo = defineHandler({
  ...described,
  method: "POST",
  actor: "public",
  body: z.strictObject({ text: z.string().max(5, "tooLong") }),
  run: async ({ body }) => ok({ text: body.text }),
});

const read = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as object),
});

describe("a route handler", () => {
  it("answers JSON that nobody may store, with the request's id", async () => {
    const response = await echo(post({ text: "hello" }, { ...OWN, "x-request-id": "abcdef-123456" }));
    expect(await response.json()).toEqual({ text: "hello" });
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("x-request-id")).toBe("abcdef-123456");
  });

  it("makes an id of its own when the given one is no id", async () => {
    const response = await echo(post({ text: "x" }, { "x-request-id": "<script>" }));
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("says what is wrong as a problem with a closed code, in the caller's language", async () => {
    const response = await echo(post({ text: "too long" }, { ...OWN, "accept-language": "en" }));
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await read(response)).toMatchObject({ status: 422, code: "invalid", fields: { text: "tooLong" } });
    const chinese = await echo(post({ text: "x", other: 1 }, { ...OWN, "accept-language": "zh-CN" }));
    expect(await read(chinese)).toMatchObject({
      status: 400,
      code: "badRequest",
      title: expect.stringMatching(/提交/),
    });
  });

  it.each([
    ["no JSON", post("{")],
    ["another kind of body", post("text=x", { ...OWN, "content-type": "application/x-www-form-urlencoded" })],
    ["a list", post(["x"])],
    ["nothing", post("")],
    ["an operator where a text belongs", post({ text: { not: "" }, more: 1 })],
  ])("refuses %s", async (_, request) => {
    expect(await read(await echo(request))).toMatchObject({ status: 400, code: "badRequest" });
  });

  it("calls an operator where a text belongs invalid", async () => {
    expect(await read(await echo(post({ text: { not: "" } })))).toMatchObject({
      status: 422,
      code: "invalid",
    });
  });

  it("refuses a body over 64 KB, whatever its length claims", async () => {
    expect(await read(await echo(post({ text: "x".repeat(70_000) })))).toMatchObject({
      status: 413,
      code: "bodyTooLarge",
    });
  });

  it.each([
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "https://elsewhere.example" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "same-origin" }, 200],
    [{ origin: "http://localhost:3000" }, 200],
    [{ "sec-fetch-site": "none", origin: "http://127.0.0.1:3000" }, 200],
    [{ origin: "http://localhost:4000" }, 403],
    [{ origin: "https://evil.example", host: "evil.example", "x-forwarded-host": "evil.example" }, 403],
    [{}, 403],
  ])("answers a post with %j by %i", async (headers, status) => {
    expect((await echo(post({ text: "x" }, headers))).status).toBe(status);
  });

  it("answers 401 to somebody not signed in and never asks the use-case", async () => {
    const run = jest.fn(async () => ok(null));
    const handler = defineHandler({ ...described, method: "GET", actor: "applicant", run });
    const forged = new Request("http://localhost/x", {
      headers: { cookie: "next-auth.session-token=forged" },
    });
    expect(await read(await handler(forged))).toMatchObject({ status: 401, code: "notSignedIn" });
    expect(run).not.toHaveBeenCalled();
  });

  it("passes the refusals and field errors of a use-case on", async () => {
    const answering = (result: ReturnType<typeof refused> | ReturnType<typeof invalid>) =>
      defineHandler({ ...described, method: "GET", actor: "public", run: async () => result });
    const request = () => new Request("http://localhost/x");
    const limited = await answering(refused("rateLimited", { seconds: 42, minutes: 1 }))(request());
    expect(limited.headers.get("retry-after")).toBe("42");
    expect(await read(limited)).toMatchObject({ status: 429, code: "rateLimited", data: { seconds: 42 } });
    expect(await read(await answering(invalid({ phone: "mobile" }))(request()))).toMatchObject({
      fields: { phone: "mobile" },
    });
  });

  it("tells nothing of its inside when it fails", async () => {
    const handler = defineHandler({
      ...described,
      method: "GET",
      actor: "public",
      run: async () => Promise.reject(new Error('SELECT * FROM "Account" at /srv/app/lib')),
    });
    const response = await handler(new Request("http://localhost/x"));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/SELECT|\/srv|Error|at /);
    expect(JSON.parse(text)).toMatchObject({
      code: "internal",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it("answers 503 with a time to come back when the database is away", async () => {
    const lost = Object.assign(new Error("Can't reach database server"), { code: "P1001" });
    const handler = defineHandler({
      ...described,
      method: "GET",
      actor: "public",
      run: async () => Promise.reject(lost),
    });
    const response = await handler(new Request("http://localhost/x"));
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
  });

  it("refuses every query where it has none", async () => {
    const asked = new Request("http://localhost:3000/api/things?x=1", post({ text: "hello" }));
    expect(await read(await echo(asked))).toMatchObject({ status: 400, code: "badRequest" });
  });

  it("judges the query strictly and hands the route's parameters on", async () => {
    const handler = defineHandler({
      ...described,
      method: "GET",
      actor: "public",
      params: z.strictObject({ id: z.string().regex(/^\d$/) }),
      query: z.strictObject({ from: z.string() }),
      run: async ({ query }, { params }) => ok({ ...query, ...params }),
    });
    const context = { params: Promise.resolve({ id: "7" }) };
    expect(await (await handler(new Request("http://localhost/x?from=a"), context)).json()).toEqual({
      from: "a",
      id: "7",
    });
    expect((await handler(new Request("http://localhost/x?from=a&to=b"), context)).status).toBe(400);
    expect((await handler(new Request("http://localhost/x"), context)).status).toBe(422);
    const nowhere = { params: Promise.resolve({ id: "seven" }) };
    expect((await handler(new Request("http://localhost/x?from=a"), nowhere)).status).toBe(404);
  });

  it("answers with the status and headers a reply says", async () => {
    const handler = defineHandler({
      method: "POST",
      summary: "Makes a thing.",
      actor: "public",
      answers: { 201: z.strictObject({ id: z.string() }) },
      run: async () => reply(201, { id: "7" }, { location: "/api/things/7" }),
    });
    const response = await handler(post({}));
    expect(response.headers.get("location")).toBe("/api/things/7");
    expect(await read(response)).toEqual({ status: 201, id: "7" });
  });

  it("calls a missing header of its own a bad request", async () => {
    const handler = defineHandler({
      ...described,
      method: "GET",
      actor: "public",
      headers: z.object({ "idempotency-key": z.string() }),
      run: async ({ headers }) => ok(headers),
    });
    expect((await handler(new Request("http://localhost/x"))).status).toBe(400);
    const named = new Request("http://localhost/x", { headers: { "Idempotency-Key": "k1" } });
    expect(await (await handler(named)).json()).toEqual({ "idempotency-key": "k1" });
  });
});
