import { readdirSync } from "node:fs";
import path from "node:path";
import { NextRequest } from "next/server";
import { z } from "zod";
import * as description from "@/app/api/openapi.json/route";
import { ROUTES } from "@/app/api/routes";
import { db, disconnect } from "@/lib/server/db/client";
import { returnToRealTime, setPracticeTime } from "@/lib/server/db/practice-clock";
import { describeApi, type Routes } from "@/lib/server/edge/http/openapi";
import { createSession } from "@/lib/server/edge/auth/sessions";
import { issuePhonePass } from "@/lib/server/edge/uploads/phone-pass";
import { emptyTables } from "../../support/database";
import { aBooked, aDraft, aFile, aSubmitted } from "../../support/factories/cases";
import { CALLS_OF_VISITS } from "../../support/factories/visit-calls";
import { aHall } from "../../support/factories/halls";
import { aTip, aTipFile } from "../../support/factories/tips";
import { anApplicant, anOfficer } from "../../support/factories/people";
import { CALLS_FOR_TABLES } from "../../support/factories/tables";
import { CALLS_OF_HALL } from "../../support/factories/tickets";
import { aRequest, withParams } from "../../support/factories/requests";
import { CALLS_OF_BOOKING } from "../../support/factories/waiting";
import { aPdf } from "../../support/files/papers";
import { aPicture } from "../../support/files/pictures";

jest.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers({ host: "localhost:3000" })),
  cookies: () => Promise.resolve({ get: () => undefined, getAll: () => [] }),
}));
jest.mock("next-intl/server", () =>
  jest.requireActual<typeof import("../../support/request")>("../../support/request").wordsOfRequest(),
);

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterEach(returnToRealTime);
afterAll(disconnect);

type Call = readonly [request: Request, params: Record<string, string>];
type Method = (request: Request, route: object) => Promise<Response>;
interface Described {
  readonly responses: Readonly<
    Record<string, { $ref?: string; content?: Record<string, { schema: object }> }>
  >;
}

const routes: Routes = { ...ROUTES, "/api/openapi.json": description };
const document = describeApi(routes, true);
const operations = Object.entries(document.paths).flatMap(([address, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${address}`),
);

const partsOf = (operation: string): [method: string, address: string] => {
  const [method = "", address = ""] = operation.split(" ");
  return [method, address];
};
const handlerOf = (operation: string): Method => {
  const [method, address] = partsOf(operation);
  return routes[address]?.[method] as unknown as Method;
};
const descriptionOf = (operation: string): Described => {
  const [method, address] = partsOf(operation);
  return document.paths[address]?.[method.toLowerCase()] as unknown as Described;
};

/** The schema of the document alone, as a stranger would read it. */
const readerOf = (schema: object): z.ZodType => {
  const whole = { ...schema, $defs: document.components.schemas };
  return z.fromJSONSchema(JSON.parse(JSON.stringify(whole).replaceAll("#/components/schemas/", "#/$defs/")));
};

/** Fails unless the document promises this status with this kind of body, and the body fits. */
const expectPromised = async (operation: string, response: Response): Promise<void> => {
  const { responses } = descriptionOf(operation);
  const promised = responses[response.status] ?? responses[`${String(response.status)[0]}XX`];
  if (!promised) throw new Error(`${operation} answered ${response.status}: ${await response.text()}`);
  const { content } = promised.$ref ? document.components.responses.Problem : promised;
  if (!content) return expect(await response.text()).toBe("");
  const mime = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
  expect(Object.keys(content)).toContain(mime);
  const schema = Object.entries(content).find(([name]) => name === mime)?.[1].schema;
  // It has no end of its own.
  if (mime === "text/event-stream") return void (await response.body?.cancel());
  if (schema && mime.endsWith("json")) readerOf(schema).parse(await response.json());
  else expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
};

const aForm = async (
  address: string,
  fields: Record<string, string | File>,
  facts: Parameters<typeof aRequest>[2],
): Promise<Request> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return new Request(await aRequest("POST", address, facts), { body });
};
const asScript = { accept: "application/json" };

const aDraftWithFile = async () => {
  const draft = await aDraft();
  return { draft, fileId: await aFile(draft.id, "PASSPORT_INFO") };
};
const reading = async (address: string): Promise<Call> => [await aRequest("GET", address), {}];

/** One call of every operation that goes well, and the status it must have. */
const CALLS: Readonly<Record<string, readonly [status: number, call: () => Promise<Call>]>> = {
  "POST /api/account/copy": [
    200,
    async () => [await aRequest("POST", "/api/account/copy", { actor: await anApplicant() }), {}],
  ],
  "GET /api/applications/{id}/status": [
    200,
    async () => {
      const { serial, applicant } = await aBooked();
      return [
        await aRequest("GET", `/api/applications/${serial}/status`, { actor: applicant }),
        { id: serial },
      ];
    },
  ],
  "PUT /api/applications/{id}/answers": [
    200,
    async () => {
      const { id, applicant, answers } = await aDraft({ answers: { passportExpiresOn: "2026-12-01" } });
      const { version } = await db.application.findUniqueOrThrow({ where: { id } });
      const body = { version, step: "personal", answers };
      return [await aRequest("PUT", `/api/applications/${id}/answers`, { actor: applicant, body }), { id }];
    },
  ],
  "GET /api/applications/{id}/files": [
    200,
    async () => {
      const { draft } = await aDraftWithFile();
      return [
        await aRequest("GET", `/api/applications/${draft.id}/files`, { actor: draft.applicant }),
        { id: draft.id },
      ];
    },
  ],
  "POST /api/applications/{id}/files": [
    201,
    async () => {
      const { id, applicant } = await aDraft();
      const page = new Uint8Array(await aPicture({ width: 300, height: 400 }));
      const fields = { slot: "PASSPORT_INFO", file: new File([page], "page.jpg", { type: "image/jpeg" }) };
      return [
        await aForm(`/api/applications/${id}/files`, fields, { actor: applicant, headers: asScript }),
        { id },
      ];
    },
  ],
  "POST /api/phone/{pass}": [
    201,
    async () => {
      const { id, applicant } = await aDraft();
      const sessionId = await createSession(db, { accountId: applicant.accountId }, "test");
      const pass = issuePhonePass({ ...applicant, sessionId }, id);
      const page = new Uint8Array(await aPicture({ width: 300, height: 400 }));
      const fields = { slot: "PASSPORT_INFO", file: new File([page], "page.jpg", { type: "image/jpeg" }) };
      return [await aForm(`/api/phone/${pass}`, fields, { headers: asScript }), { pass }];
    },
  ],
  "POST /api/tips/{number}/files": [
    201,
    async () => {
      const number = await aTip();
      const fields = { file: new File([new Uint8Array(await aPdf())], "page.pdf") };
      return [await aForm(`/api/tips/${number}/files`, fields, { headers: asScript }), { number }];
    },
  ],
  "GET /api/tips/files/{id}": [
    200,
    async () => {
      const id = await aTipFile();
      const actor = await anOfficer(["ADMIN"]);
      return [await aRequest("GET", `/api/tips/files/${id}?view=1`, { actor }), { id }];
    },
  ],
  "GET /api/files/{id}": [
    200,
    async () => {
      const { draft, fileId } = await aDraftWithFile();
      return [
        await aRequest("GET", `/api/files/${fileId}?view=1`, { actor: draft.applicant }),
        { id: fileId },
      ];
    },
  ],
  "DELETE /api/files/{id}": [
    204,
    async () => {
      const { draft, fileId } = await aDraftWithFile();
      return [await aRequest("DELETE", `/api/files/${fileId}`, { actor: draft.applicant }), { id: fileId }];
    },
  ],
  "POST /api/files/{id}": [
    303,
    async () => {
      const { draft, fileId } = await aDraftWithFile();
      const fields = { _method: "delete", back: "/zh/drafts" };
      return [await aForm(`/api/files/${fileId}`, fields, { actor: draft.applicant }), { id: fileId }];
    },
  ],
  "GET /api/documents/{id}/{file}": [
    200,
    async () => {
      const { id, applicant } = await aDraft();
      const file = "application-form.pdf";
      return [await aRequest("GET", `/api/documents/${id}/${file}`, { actor: applicant }), { id, file }];
    },
  ],
  "GET /api/pdf-parts/{kind}/{name}": [
    200,
    async () => {
      const params = { kind: "cMapUrl", name: "UniGB-UCS2-H.bcmap" };
      return [await aRequest("GET", `/api/pdf-parts/${params.kind}/${params.name}?version=1`), params];
    },
  ],
  "GET /api/reader-parts/{name}": [
    200,
    async () => {
      const params = { name: "worker.min.js" };
      return [await aRequest("GET", `/api/reader-parts/${params.name}`), params];
    },
  ],
  "GET /api/halls": [200, () => reading("/api/halls")],
  "GET /api/halls/{id}/slots": [
    200,
    async () => [await aRequest("GET", "/api/halls/1/slots?from=2026-11-24"), { id: "1" }],
  ],
  ...CALLS_OF_VISITS,
  "POST /api/status": [
    200,
    async () => {
      const { serial, answers } = await aSubmitted();
      const body = { serial, passportNo: answers.passportNo, birthDate: answers.birthDate };
      return [await aRequest("POST", "/api/status", { body }), {}];
    },
  ],
  "GET /api/auth/{nextauth}": [200, async () => nextAuth(await aRequest("GET", "/api/auth/csrf"), "csrf")],
  "POST /api/auth/{nextauth}": [
    200,
    async () => nextAuth(await aRequest("POST", "/api/auth/signout", { body: { json: "true" } }), "signout"),
  ],
  ...CALLS_OF_HALL,
  ...CALLS_OF_BOOKING,
  "GET /api/desk/events": [
    200,
    async () => [
      await aRequest("GET", "/api/desk/events?desk=review", { actor: await anOfficer(["PRE_REVIEWER"]) }),
      {},
    ],
  ],
  "GET /api/desk/queue": [
    200,
    async () => {
      await aSubmitted();
      const actor = await anOfficer(["PRE_REVIEWER"]);
      return [await aRequest("GET", "/api/desk/queue?desk=review&show=all&language=en", { actor }), {}];
    },
  ],
  "GET /api/templates/{file}": [
    200,
    async () => [await aRequest("GET", "/api/templates/loss-statement.pdf"), { file: "loss-statement.pdf" }],
  ],
  "GET /api/applications/{id}/templates/{file}": [
    200,
    async () => {
      const { id, applicant: actor } = await aSubmitted();
      const params = { id, file: "guarantee-letter.pdf" };
      return [await aRequest("GET", `/api/applications/${id}/templates/${params.file}`, { actor }), params];
    },
  ],
  ...CALLS_FOR_TABLES,
  "GET /api/health/live": [200, () => reading("/api/health/live")],
  "GET /api/health/ready": [200, () => reading("/api/health/ready")],
  "GET /api/openapi.json": [200, () => reading("/api/openapi.json")],
  "GET /api/demo/inbox": [
    200,
    async () => {
      await aBooked();
      return reading("/api/demo/inbox?limit=5");
    },
  ],
  "GET /api/demo/clock": [200, () => reading("/api/demo/clock")],
  "POST /api/demo/clock": [
    200,
    async () => [
      await aRequest("POST", "/api/demo/clock", { body: { now: "2026-12-01T09:00:00+08:00" } }),
      {},
    ],
  ],
  "DELETE /api/demo/clock": [200, async () => [await aRequest("DELETE", "/api/demo/clock"), {}]],
  "GET /api/demo/accounts": [
    200,
    async () => {
      await aDraft({ applicant: await anApplicant("+8619900000101") });
      return reading("/api/demo/accounts");
    },
  ],
};

/** next-auth is given the parts of its address as a list. */
const nextAuth = (request: Request, action: string): Call => [new NextRequest(request), { nextauth: action }];
const paramsOf = (params: Record<string, string>) =>
  params.nextauth ? { params: Promise.resolve({ nextauth: [params.nextauth] }) } : withParams(params);

const OURS = operations.filter((operation) => !operation.includes("/api/auth/"));

describe("the description of the API", () => {
  const root = path.join(process.cwd(), "app", "api");
  const addressOf = (file: string): string =>
    `/api/${path.dirname(file).split(path.sep).join("/")}`.replace(/\[(?:\.\.\.)?(\w+)\]/g, "{$1}");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => path.basename(file) === "route.ts",
  );

  test.each(files)("describes every method of %s by its own name", async (file) => {
    const exported: Record<string, unknown> = await import(`@/app/api/${path.dirname(file)}/route`);
    const described = routes[addressOf(file)] ?? {};
    expect(Object.keys(described)).toEqual(Object.keys(exported));
    for (const [method, { operation }] of Object.entries(described)) expect(operation.method).toBe(method);
  });

  test("describes no route that is not there, and calls each of them here", () => {
    expect(Object.keys(routes).sort()).toEqual(files.map(addressOf).sort());
    expect(Object.keys(CALLS).sort()).toEqual([...operations].sort());
  });

  test("names the parameters its addresses have", () => {
    for (const operation of operations) {
      const [method, address] = partsOf(operation);
      const { parameters = [] } = document.paths[address]?.[method.toLowerCase()] as {
        parameters?: { name: string; in: string }[];
      };
      const named = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => `{${name}}`);
      expect([operation, named]).toEqual([operation, address.match(/\{\w+\}/g) ?? []]);
    }
  });

  test("is what openapi.json answers, and refers only to what it defines", async () => {
    const answered = await description.GET(await aRequest("GET", "/api/openapi.json"));
    const text = await answered.text();
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
    for (const [, kind, name] of text.matchAll(/"#\/components\/(schemas|responses)\/(\w+)"/g)) {
      const defined = kind === "schemas" ? document.components.schemas : document.components.responses;
      expect(Object.keys(defined)).toContain(name);
    }
    expect(text).not.toContain("#/$defs/");
  });
});

describe("every operation answers as it is described", () => {
  test.each(operations)("%s when it goes well", async (operation) => {
    const [status, call] = CALLS[operation] ?? [0, () => reading("/")];
    const [request, params] = await call();
    const response = await handlerOf(operation)(request, paramsOf(params));
    expect(response.status).toBe(status);
    await expectPromised(operation, response);
  });

  test("DELETE of a file by a form of script tells what was removed", async () => {
    const { draft, fileId } = await aDraftWithFile();
    const facts = { actor: draft.applicant, headers: asScript };
    const request = await aForm(`/api/files/${fileId}`, { _method: "delete" }, facts);
    const response = await handlerOf("POST /api/files/{id}")(request, withParams({ id: fileId }));
    expect(response.status).toBe(200);
    await expectPromised("POST /api/files/{id}", response);
  });

  test.each(OURS)("%s asked by a stranger with what is not known", async (operation) => {
    const [method, address] = partsOf(operation);
    const body = method === "GET" || method === "DELETE" ? undefined : { unknown: 1 };
    const request = await aRequest(method, `${address}?unknown=1`, { body });
    const response = await handlerOf(operation)(
      request,
      withParams({ id: "x", kind: "x", name: "x", file: "x" }),
    );
    await expectPromised(operation, response);
    const open = routes[address]?.[method]?.operation;
    if (open?.actor !== "public" || open.params || open.query || open.body)
      expect(response.status).toBeGreaterThanOrEqual(400);
  });

  test.each(OURS.filter((operation) => !operation.startsWith("GET")))(
    "%s sent from another site is a problem",
    async (operation) => {
      const [method, address] = partsOf(operation);
      const headers = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
      const response = await handlerOf(operation)(
        await aRequest(method, address, { headers }),
        withParams({}),
      );
      expect(response.status).toBe(403);
      await expectPromised(operation, response);
    },
  );
});
