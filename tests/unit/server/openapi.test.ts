import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { describeApi } from "@/lib/server/edge/http/openapi";
import { BACK_TO_PAGE, bytes, day, instant, oneOf } from "@/lib/server/edge/http/wire";

const thing = z.strictObject({ id: z.string(), at: instant, day: day.nullable() }).meta({ id: "Thing" });

const GET = defineHandler({
  method: "GET",
  summary: "The things.",
  actor: "signedIn",
  params: z.strictObject({ kind: oneOf(["red", "blue"]).max(9) }),
  query: z.strictObject({ view: z.literal("1").optional() }),
  headers: z.object({ "x-key": z.string() }),
  answers: { 200: z.strictObject({ things: z.array(thing) }), 303: BACK_TO_PAGE },
  run: async () => ok({ things: [] }),
});
const POST = defineHandler({
  method: "POST",
  summary: "Makes one.",
  actor: "public",
  demo: true,
  body: z.strictObject({ count: z.int() }),
  answers: { 200: bytes("application/pdf") },
  run: async () => new Response("%PDF"),
});

const routes = { "/api/things/{kind}": { GET, POST }, "/api/demo/things": { POST } };
const { paths, components } = describeApi(routes, true);
const described = paths["/api/things/{kind}"];

describe("the description of an operation", () => {
  it("says where each of its parameters stands and what it may be", () => {
    expect(described?.get).toMatchObject({
      summary: "The things.",
      security: [{ session: [] }],
      parameters: [
        { name: "kind", in: "path", required: true, schema: { type: "string", enum: ["red", "blue"] } },
        { name: "view", in: "query", required: false, schema: { type: "string", const: "1" } },
        { name: "x-key", in: "header", required: true, schema: { type: "string" } },
      ],
    });
  });

  it("refers to a named schema, whose moments are texts on the wire", () => {
    expect(described?.get).toMatchObject({
      responses: {
        "200": {
          content: {
            "application/json": {
              schema: {
                properties: { things: { type: "array", items: { $ref: "#/components/schemas/Thing" } } },
              },
            },
          },
        },
        "303": BACK_TO_PAGE,
        "4XX": { $ref: "#/components/responses/Problem" },
      },
    });
    expect(components.schemas.Thing).toMatchObject({
      properties: { at: { type: "string", format: "date-time" } },
      required: ["id", "at", "day"],
      additionalProperties: false,
    });
  });

  it("says what a body holds and what bytes come back", () => {
    expect(described?.post).toMatchObject({
      security: [],
      requestBody: {
        content: { "application/json": { schema: { properties: { count: { type: "integer" } } } } },
      },
      responses: { "200": { content: { "application/pdf": {} } } },
    });
  });

  it("is silent about the demo in production", () => {
    const inProduction = describeApi(routes, false).paths;
    expect(Object.keys(inProduction)).toEqual(["/api/things/{kind}"]);
    expect(Object.keys(inProduction["/api/things/{kind}"] ?? {})).toEqual(["get"]);
  });
});
