import "server-only";
import { z } from "zod";
import { missingForProduction } from "./production-checks.js";

const text = z.string().trim();
const optional = text.optional().transform((value) => value || undefined);
const driver = <const T extends readonly [string, ...string[]]>(names: T, usual: T[number]) =>
  z.preprocess((value) => value || usual, z.enum(names));

/** Every setting the application reads; the README's configuration table explains them. */
const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  APP_MODE: driver(["demo", "production"], "demo"),
  DATABASE_URL: text.min(1),
  /** Where DATABASE_URL leads through a pool in transaction mode: the server itself, to listen at. */
  DATABASE_DIRECT_URL: optional,
  DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(200).default(12),
  AUTH_SECRET: text.min(32),
  /** `k1:<base64>,k2:<base64>`: the first one encrypts, the others still open what they sealed. */
  DATA_KEYS: text.regex(/^[\w-]+:[A-Za-z0-9+/_=-]+(,\s*[\w-]+:[A-Za-z0-9+/_=-]+)*$/),
  INDEX_KEY: text.min(32),
  /** Signs booking slips, which kiosks verify with its public half. */
  SLIP_KEY: optional.pipe(text.min(32).optional()),
  DATA_DIR: text.default(".data"),
  PUBLIC_URL: optional,
  /** Where this process reaches itself; set by the start script. */
  SELF_ORIGIN: optional,
  NEXTAUTH_URL: optional,
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  /** How many proxies in front write X-Forwarded-For; 0: the socket's address is the visitor's. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** Codes one address may ask for in five minutes. */
  SEND_LIMIT_PER_ADDRESS: z.coerce.number().int().min(1).default(30),
  SEND_LIMIT_PER_PREFIX: z.coerce.number().int().min(1).default(20),
  /** Acts of booking of one account in ten minutes. */
  BOOKING_LIMIT_PER_ACCOUNT: z.coerce.number().int().min(1).default(60),
  /** `off` in a process that only answers requests and leaves the outbox and the deadlines to another. */
  JOBS: driver(["on", "off"], "on"),

  SMS_DRIVER: driver(["inbox", "aliyun", "tencent", "http"], "inbox"),
  SMS_ALIYUN_ACCESS_KEY_ID: optional,
  SMS_ALIYUN_ACCESS_KEY_SECRET: optional,
  SMS_ALIYUN_SIGN_NAME: optional,
  SMS_ALIYUN_TEMPLATE_CODE: optional,
  SMS_ALIYUN_ENDPOINT: optional,
  SMS_TENCENT_SECRET_ID: optional,
  SMS_TENCENT_SECRET_KEY: optional,
  SMS_TENCENT_APP_ID: optional,
  SMS_TENCENT_SIGN_NAME: optional,
  SMS_TENCENT_TEMPLATE_ID: optional,
  SMS_TENCENT_REGION: optional,
  SMS_TENCENT_ENDPOINT: optional,
  SMS_HTTP_URL: optional,
  SMS_HTTP_TOKEN: optional,

  STORAGE_DRIVER: driver(["local", "s3"], "local"),
  STORAGE_S3_ENDPOINT: optional,
  STORAGE_S3_REGION: optional,
  STORAGE_S3_BUCKET: optional,
  STORAGE_S3_ACCESS_KEY_ID: optional,
  STORAGE_S3_SECRET_ACCESS_KEY: optional,

  PHOTO_REGISTRY_DRIVER: driver(["embedded", "http"], "embedded"),
  PHOTO_REGISTRY_URL: optional,
  PHOTO_REGISTRY_TOKEN: optional,

  SPONSOR_REGISTRY_DRIVER: driver(["embedded", "http"], "embedded"),
  SPONSOR_REGISTRY_URL: optional,
  SPONSOR_REGISTRY_TOKEN: optional,

  CLAMD_ADDRESS: optional,
});

export type Env = z.infer<typeof schema>;

/** What is wrong with the process's environment, one sentence an item; empty when it may start. */
export const environmentProblems = (source: NodeJS.ProcessEnv = process.env): string[] => {
  const parsed = schema.safeParse(source);
  const shape = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (source.APP_MODE !== "production") return shape;
  return [...new Set([...missingForProduction(source).map((problem) => problem.sentence), ...shape])];
};

const read = (): Env => {
  const problems = environmentProblems();
  if (problems.length > 0) throw new Error(`The environment cannot be used. ${problems.join(" ")}`);
  return schema.parse(process.env);
};

let checked: Env | undefined;

/** The checked settings. Read at the first use, because `next build` loads every module without any setting. */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => (checked ??= read())[name as keyof Env],
});

/** The level of the log, readable even where the rest is not set (a build, a failing start). */
export const logLevel = (): string =>
  process.env.LOG_LEVEL || (process.env.NODE_ENV === "test" ? "silent" : "info");

/** `npm run dev`; readable without the other settings too. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === "development";

export const isDemo = (): boolean => env.APP_MODE === "demo";

/** The address people use, without a slash at the end. */
export const publicUrl = (): string =>
  (env.PUBLIC_URL ?? env.NEXTAUTH_URL ?? "http://localhost:3000").replace(/\/+$/, "");

/** Whether the operator said by which address people come. */
export const isPublicUrlGiven = (): boolean => env.PUBLIC_URL !== undefined;

/** Cookies get their `__Secure-` names and the Secure flag only where they can travel. */
export const isHttps = (): boolean => publicUrl().startsWith("https://");
