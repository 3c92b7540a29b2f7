import { randomUUID } from "node:crypto";
import type { APIRequestContext, Browser } from "@playwright/test";
import { OFFICER_ROLES } from "@/lib/domain/vocabulary";
import { expect, test } from "../support/browser";
import { sourceFiles } from "../support/source-files";
import { Applicant } from "./support/applicant";
import { Officer } from "./support/officer";

// Whatever anybody sends to a page, an action or a handler, no answer is a crash. What is sent is drawn from a fixed
// seed, so that a failure comes again.

const REQUESTS = 2000;

/** mulberry32: the same row of numbers for the same seed. */
const dice = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const roll = dice(20261127);
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;

const NASTY = [
  "",
  " ",
  "%",
  "%E0%A4%A",
  "\0",
  "a\0b",
  "\ufffd\ud800",
  "\u202e返回\u200b",
  "返回首页",
  "/返回?x=中文",
  "//evil.example/返回",
  "' OR 1=1 --",
  "<script>alert(1)</script>",
  "__proto__",
  "constructor",
  "-1",
  "1e999",
  "NaN",
  "9999999999999999999999",
  "2026-02-30",
  "0000-00-00",
  "+275760-09-13",
  "[]",
  "{}",
  "null",
  "../../etc/passwd",
  "..%2f..%2f",
  "ＡＢＣ１２３",
  "🙂".repeat(50),
  "长".repeat(3000),
  "x".repeat(20_000),
  "00000000-0000-0000-0000-000000000000",
] as const;

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);
const BODIES = [
  "",
  "{",
  "null",
  "[]",
  '"text"',
  "0",
  nested(20_000, "[", "]"),
  nested(20_000, '{"a":', "}"),
  '["$ACTION_REF_1","$K1"]',
  '{"__proto__":{"admin":true}}',
  "\0\0\0",
  "\ufeff{}",
] as const;
const TYPES = [
  "application/json",
  "text/plain;charset=UTF-8",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "multipart/form-data; boundary=x",
  "application/octet-stream",
  "text/x-component",
  "",
] as const;

interface Target {
  readonly method: string;
  /** With `[name]` where something belongs. */
  readonly path: string;
  readonly fields: readonly string[];
}

interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema?: { readonly properties?: object } }>>;
  };
}

const handlersOf = async (request: APIRequestContext): Promise<Target[]> => {
  const { paths } = (await (await request.get("/api/openapi.json")).json()) as {
    paths: Record<string, Record<string, Described>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{(\w+)\}/g, "[$1]"),
      fields: [
        ...parameters.filter((one) => one.in === "query").map(({ name }) => name),
        ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
          Object.keys(schema?.properties ?? {}),
        ),
      ],
    })),
  );
};

const PAGE_QUERY = ["page", "q", "back", "next", "state", "type", "tab", "date", "hall", "error", "round"];

const pages = (): Target[] =>
  sourceFiles("app")
    .filter((file) => file.endsWith("/page.tsx"))
    .map((file) => ({
      method: "GET",
      path: `/${oneOf(["zh", "en"])}${file
        .replace(/^app\/\[locale\]/, "")
        .replace(/\/\([^)]+\)/g, "")
        .replace("/page.tsx", "")}`,
      fields: PAGE_QUERY,
    }));

/** The names of a page's forms, those that name an action among them, with the values they come with. */
const formsOf = (html: string): Record<string, string>[] =>
  (html.match(/<form[\s\S]*?<\/form>/g) ?? []).map((form) =>
    Object.fromEntries(
      [...form.matchAll(/<(?:input|select|textarea|button)[^>]*\bname="([^"]+)"[^>]*>/g)].map(
        ([tag, name]) => [
          (name ?? "").replaceAll("&quot;", '"'),
          (/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? "").replaceAll("&quot;", '"'),
        ],
      ),
    ),
  );

const filled = (path: string, known: string): string =>
  path.replaceAll(/\[[^\]]+\]/g, () =>
    roll() < 0.5
      ? known
      : roll() < 0.3
        ? randomUUID()
        : encodeURIComponent(wellFormed(oneOf(NASTY).slice(0, 300)) || "x"),
  );

const wellFormed = (text: string): string => text.replaceAll(/[\ud800-\udfff]/g, "?");

const nastyQuery = (fields: readonly string[]): string => {
  const query = new URLSearchParams();
  for (let count = Math.floor(roll() * 4); count > 0; count -= 1)
    query.append(oneOf([...fields, "unknown", "__proto__"]), oneOf(NASTY).slice(0, 2000));
  const text = roll() < 0.1 ? `${query}&a=%E0%A4%A&b=%` : String(query);
  return text ? `?${text}` : "";
};

const nastyHeaders = (): Record<string, string> => ({
  "sec-fetch-site": oneOf(["same-origin", "none"]),
  ...(roll() < 0.15
    ? {
        cookie: oneOf([
          "%",
          "next-auth.session-token=%",
          "browser-id=%E0%A4%A; NEXT_LOCALE=%",
          "a=b=c;;=",
          "NEXT_LOCALE=../..",
        ]),
      }
    : {}),
  ...(roll() < 0.1 ? { "accept-language": oneOf(["", "%", "zh;q=x", "x".repeat(5000)]) } : {}),
  ...(roll() < 0.1 ? { "idempotency-key": oneOf(["", "x".repeat(500), "%"]) } : {}),
  ...(roll() < 0.1
    ? { rsc: "1", "next-router-state-tree": oneOf(["%", "[]", "%5B%22", "x".repeat(2000)]) }
    : {}),
});

const people = async (browser: Browser, origin: string) => {
  const context = () => browser.newContext({ baseURL: origin });
  const nobody = await context();
  const owner = await context();
  const applicant = new Applicant(await owner.newPage(), "zh", "19900000098");
  await applicant.signIn();
  await applicant.start("2027-06-30");
  const desks = [];
  for (const role of OFFICER_ROLES) {
    const place = await context();
    await Officer.atDesk(place, role);
    desks.push(place);
  }
  return { everybody: [nobody, owner, owner, ...desks], known: applicant.id };
};

test("two thousand nasty requests to every page, action and handler crash nothing", async ({
  browser,
  server,
}) => {
  test.setTimeout(900_000);
  const { origin } = server;
  const { everybody, known } = await people(browser, origin);
  const handlers = await handlersOf(everybody[0]!.request);
  const targets = [...handlers, ...pages()].filter(({ path }) => !path.startsWith("/api/demo"));
  expect(targets.length).toBeGreaterThan(50);
  const crashes: string[] = [];
  const send = async (what: string, ask: () => Promise<{ status(): number }>): Promise<void> => {
    try {
      const status = (await ask()).status();
      if (status >= 500) crashes.push(`${status} ${what}`);
    } catch (error) {
      // What a client library will not send is no request of ours.
      if (!/Invalid|invalid|must be|unescaped|Protocol error/.test(String(error)))
        crashes.push(`${String(error).slice(0, 200)} ${what}`);
    }
  };
  for (let index = 0; index < REQUESTS; index += 1) {
    const { request } = oneOf(everybody);
    const target = targets[index % targets.length]!;
    const path = filled(target.path, known) + nastyQuery(target.fields);
    const headers = nastyHeaders();
    const kind = roll();
    if (target.path.startsWith("/api/")) {
      const method = kind < 0.8 ? target.method : oneOf(["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]);
      const body =
        roll() < 0.5
          ? oneOf(BODIES)
          : JSON.stringify(
              Object.fromEntries(
                [...target.fields, "unknown"].map((name) => [
                  name,
                  oneOf<unknown>([...NASTY, null, 7, [], {}]),
                ]),
              ),
            );
      const options = {
        method,
        maxRedirects: 0,
        headers: { ...headers, "content-type": oneOf(TYPES) || "x" },
      };
      await send(`${method} ${path} ${body.slice(0, 80)}`, () =>
        request.fetch(
          path,
          method === "GET" || method === "HEAD" ? { ...options, headers } : { ...options, data: body },
        ),
      );
    } else if (kind < 0.4) {
      await send(`GET ${path}`, () => request.get(path, { headers, maxRedirects: 0 }));
    } else if (kind < 0.6) {
      const body = oneOf(BODIES);
      const action = oneOf(["x", "0".repeat(42), "40" + "a".repeat(40), "__proto__", "%"]);
      await send(`POST ${path} next-action ${action} ${body.slice(0, 80)}`, () =>
        request.post(path, {
          maxRedirects: 0,
          headers: { ...headers, "next-action": action, "content-type": oneOf(TYPES) || "x" },
          data: body,
        }),
      );
    } else {
      const page = await request
        .get(filled(target.path, known), { headers: { "sec-fetch-site": "none" } })
        .catch(() => undefined);
      const forms = page ? formsOf(await page.text()) : [];
      const form =
        forms.length > 0 && roll() < 0.8
          ? oneOf(forms)
          : { $ACTION_KEY: "x", "$ACTION_1:0": oneOf(BODIES).slice(0, 200) };
      const multipart = Object.fromEntries(
        Object.entries(form)
          .filter(() => roll() > 0.1)
          .map(([name, value]) => [
            name,
            name.includes("$ACTION")
              ? roll() < 0.1
                ? oneOf(NASTY)
                : value
              : roll() < 0.7
                ? oneOf(NASTY)
                : value,
          ]),
      );
      const to = page ? new URL(page.url()).pathname : path;
      await send(`POST ${to} ${JSON.stringify(multipart).slice(0, 200)}`, () =>
        request.post(to, { maxRedirects: 0, headers, multipart }),
      );
    }
  }
  expect(crashes.slice(0, 20)).toEqual([]);
});
