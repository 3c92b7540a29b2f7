import fs from "node:fs";
import { z } from "zod";
import { ok, refused } from "@/lib/domain/result";
import { PUBLIC } from "@/lib/domain/actors";

process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:1/none";
process.env.AUTH_SECRET ??= "x".repeat(40);
process.env.DATA_KEYS ??= `k1:${Buffer.alloc(32, 7).toString("base64")}`;
process.env.INDEX_KEY ??= Buffer.alloc(32, 9).toString("base64");

const MARKERS = ["19900009999", "E99887766", "MARKERNAME", "739164", "marker-token", "MARKERANSWER"];
let written = "";
const toFile = fs.writeSync;
const toStream = process.stdout.write;

/** The log writes to the file of standard output, or to its stream where somebody wraps that; both are read here. */
beforeAll(() => {
  process.env.LOG_LEVEL = "trace";
  fs.writeSync = ((fd: number, data: string, ...rest: never[]) => {
    if (fd !== 1) return toFile(fd, data, ...rest);
    written += String(data);
    return Buffer.byteLength(String(data));
  }) as typeof fs.writeSync;
  process.stdout.write = ((data: string) => {
    written += String(data);
    return true;
  }) as typeof process.stdout.write;
});
afterAll(() => {
  fs.writeSync = toFile;
  process.stdout.write = toStream;
  delete process.env.LOG_LEVEL;
});
beforeEach(() => (written = ""));

const noMarkers = () => {
  for (const marker of MARKERS) expect(written).not.toContain(marker);
};

describe("the log", () => {
  it("writes JSON lines with the request's id and nothing people typed", async () => {
    const { defineHandler } = await import("@/lib/server/edge/http/define-handler");
    const handler = defineHandler({
      method: "POST",
      summary: "A thing.",
      actor: "public",
      answers: { 200: z.unknown() },
      query: z.strictObject({ to: z.string() }),
      body: z.strictObject({ phone: z.string(), code: z.string(), name: z.string() }),
      run: async ({ body }) => (body.code === "739164" ? refused("codeWrong", { left: 1 }) : ok(body)),
    });
    const body = JSON.stringify({ phone: "19900009999", code: "739164", name: "MARKERNAME" });
    const headers = {
      "content-type": "application/json",
      "sec-fetch-site": "same-origin",
      "x-request-id": "request-0001",
      cookie: "next-auth.session-token=marker-token",
    };
    await handler(new Request("http://localhost/api/x?to=19900009999", { method: "POST", body, headers }));
    const lines = written
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toEqual([
      expect.objectContaining({ requestId: "request-0001", method: "POST", path: "/api/x", status: 422 }),
    ]);
    noMarkers();
  });

  it.each([
    "%0d%0a{%22level%22:60}",
    "%1b[2J",
    "MARKERNAME",
    "%E9%87%91",
    "19900009999",
    '"},{"level":60,"x":"',
  ])("keeps one line an event and nothing of %s, wherever it stands", async (forged) => {
    const { defineHandler } = await import("@/lib/server/edge/http/define-handler");
    const handler = defineHandler({
      method: "GET",
      summary: "A thing.",
      actor: "public",
      answers: { 200: z.unknown() },
      run: async () => Promise.reject(new Error(`line one\r\n{"level":60}\u001b[2J`)),
    });
    const headers = {
      "user-agent": forged,
      "x-request-id": `${forged};x`,
      "accept-language": forged,
      referer: `http://localhost/${forged}`,
      cookie: `browser-id=${forged}`,
    };
    await handler(new Request(`http://localhost/api/things/${forged}`, { headers }));
    const lines = written.split("\n").filter(Boolean);
    const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.map(({ msg }) => msg)).toEqual(["a handler failed", "request"]);
    expect(events[1]).toMatchObject({
      path: "/api/things/*",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
    noMarkers();
  });

  it("says where a failure came from and keeps the statement's values out", async () => {
    const { defineHandler } = await import("@/lib/server/edge/http/define-handler");
    const failure = new Error(
      "Invalid invocation:\n{ fullName: 'MARKERNAME', passportNo: 'E99887766' }\nUnknown argument",
    );
    const handler = defineHandler({
      method: "GET",
      summary: "A thing.",
      actor: "public",
      answers: { 200: z.unknown() },
      run: async () => Promise.reject(failure),
    });
    await handler(new Request("http://localhost/api/x"));
    expect(written).toContain("Unknown argument");
    expect(written).toContain("log.test.ts");
    noMarkers();
  });

  it("cuts what should never have been handed to it", async () => {
    const { log } = await import("@/lib/server/base/log");
    log.warn(
      {
        phone: "19900009999",
        code: "739164",
        answers: { a: "MARKERANSWER" },
        sms: { to: "19900009999", text: "739164" },
      },
      "x",
    );
    expect(written).toContain("[cut]");
    noMarkers();
  });

  it("tells of an action its outcome and nothing of its form", async () => {
    const { runAction } = await import("@/lib/server/edge/actions/run-action");
    const form = new FormData();
    form.append("name", "MARKERNAME");
    const away = Object.assign(new Error("MARKERNAME"), { code: "ECONNREFUSED" });
    const definition = {
      actor: "public" as const,
      schema: z.strictObject({ name: z.string() }),
      run: async () => Promise.reject(away),
    };
    const facts = {
      requestId: "request-0002",
      locale: "zh" as const,
      address: "",
      userAgent: "",
      sameOrigin: true,
    };
    await runAction(definition, facts, async () => PUBLIC, form);
    expect(written).toContain("serviceAway");
    noMarkers();
  });
});
