import { z } from "zod";
import type { AskingLimit } from "../asking-limits";
import type { DescribedHandler, Operation } from "./operation";
import { problemSchema } from "./problem";

type Schema = Readonly<Record<string, unknown>>;
type Schemas = Record<string, Schema>;

/** Every address with its methods, as its route module exports them. */
export type Routes = Readonly<Record<string, Readonly<Record<string, DescribedHandler>>>>;

const PROBLEM = {
  description: "What was wrong, why, and what to do.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

/** What is answered to whoever asks too often. */
const tooMany = ({ most, windowSeconds }: AskingLimit, isPublic: boolean): Schema => ({
  description: `More than ${most} requests of one ${isPublic ? "address" : "account"} in ${windowSeconds / 60} minutes: code rateLimited; \`data.seconds\` and Retry-After say how long to wait.`,
  headers: { "Retry-After": { schema: { type: "integer", minimum: 1 } } },
  content: PROBLEM.content,
});

const BYTES = { schema: { type: "string", format: "binary" } };

/** JSON knows no moments and no integers of its own size. */
const asJson = ({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}) => {
  if (zodSchema._zod.def.type === "date") Object.assign(jsonSchema, { type: "string", format: "date-time" });
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  delete jsonSchema.id;
};

/** A zod schema as JSON Schema; the named ones in it (`meta({ id })`) are put among `named` and referred to. */
const schemaOf = (schema: z.ZodType, named: Schemas): z.core.JSONSchema.JSONSchema => {
  const whole = z.toJSONSchema(z.object({ it: schema }), {
    io: "input",
    unrepresentable: "any",
    override: asJson,
  });
  const moved: typeof whole = JSON.parse(
    JSON.stringify(whole).replaceAll("#/$defs/", "#/components/schemas/"),
  );
  Object.assign(named, moved.$defs);
  const it = moved.properties?.it;
  return typeof it === "object" ? it : {};
};

const parametersOf = (place: "path" | "query" | "header", schema: z.ZodType | undefined, named: Schemas) => {
  const { properties = {}, required = [] } = schema ? schemaOf(schema, named) : {};
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: shape,
  }));
};

const bodyOf = ({ body, form }: Operation, named: Schemas): Schema => {
  const schema = body ?? form;
  if (!schema) return {};
  const mime = body ? "application/json" : "multipart/form-data";
  return { requestBody: { required: true, content: { [mime]: { schema: schemaOf(schema, named) } } } };
};

const answersOf = ({ answers, foreign, limit, actor }: Operation, named: Schemas): Schema => {
  const good = Object.entries(answers).map(([status, answer]) => {
    if (answer instanceof z.ZodType)
      return [
        status,
        {
          description: answer.description ?? "Done.",
          content: { "application/json": { schema: schemaOf(answer, named) } },
        },
      ];
    const { description, mimes } = answer;
    const content = mimes && Object.fromEntries(mimes.map((mime) => [mime, BYTES]));
    return [status, { description, ...(content ? { content } : {}) }];
  });
  const problem = { $ref: "#/components/responses/Problem" };
  return {
    ...Object.fromEntries(good),
    ...(limit ? { "429": tooMany(limit, actor === "public") } : {}),
    ...(foreign ? {} : { "4XX": problem, "5XX": problem }),
  };
};

const describe = (operation: Operation, named: Schemas): Schema => {
  const parameters = [
    ...parametersOf("path", operation.params, named),
    ...parametersOf("query", operation.query, named),
    ...parametersOf("header", operation.headers, named),
  ];
  return {
    summary: operation.summary,
    security: operation.actor === "public" ? [] : [{ session: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(operation, named),
    responses: answersOf(operation, named),
  };
};

/** OpenAPI 3.1 of the routes, made of the schemas that judge their requests and type their answers; the demo's own only
 *  where they exist. */
export const describeApi = (routes: Routes, demo: boolean) => {
  const schemas: Schemas = {};
  schemaOf(problemSchema, schemas);
  const paths: Record<string, Schema> = {};
  for (const [address, methods] of Object.entries(routes)) {
    const operations = Object.entries(methods).filter(([, { operation }]) => demo || !operation.demo);
    if (operations.length > 0)
      paths[address] = Object.fromEntries(
        operations.map(([method, { operation }]) => [method.toLowerCase(), describe(operation, schemas)]),
      );
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Residence permits for family members of foreigners working in Shenzhen",
      version: "1",
      description:
        "Mutations need the same origin. Every error is application/problem+json with a closed `code`.",
    },
    paths,
    components: {
      schemas,
      responses: { Problem: PROBLEM },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" } },
    },
  };
};
