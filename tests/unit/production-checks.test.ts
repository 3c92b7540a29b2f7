import { randomBytes } from "node:crypto";
import { missingForProduction } from "@/lib/server/base/production-checks";

/** Drawn until it has a figure: one of some 1,500 has none and is refused like words. */
const key = (): string => {
  const drawn = randomBytes(32).toString("base64");
  return /[0-9]/.test(drawn) ? drawn : key();
};
const complete = () => ({
  AUTH_SECRET: key(),
  DATA_KEYS: `k1:${key()},k2:${key()}`,
  INDEX_KEY: key(),
  SLIP_KEY: key(),
  DATABASE_URL: "postgresql://permits:secret@db.example.cn:5432/permits",
  SMS_DRIVER: "http",
  SMS_HTTP_URL: "https://sms.example.cn/send",
  SMS_HTTP_TOKEN: "token",
  PHOTO_REGISTRY_DRIVER: "http",
  PHOTO_REGISTRY_URL: "https://photos.example.cn",
  PHOTO_REGISTRY_TOKEN: "token",
  SPONSOR_REGISTRY_DRIVER: "http",
  SPONSOR_REGISTRY_URL: "https://workers.example.cn",
  SPONSOR_REGISTRY_TOKEN: "token",
  CLAMD_ADDRESS: "clamd:3310",
  PUBLIC_URL: "https://permits.example.cn",
});
const found = (env: Record<string, string | undefined>, demo = {}) =>
  missingForProduction(env, demo).map(({ name, code }) => `${name}: ${code}`);

test("a complete environment may start", () => {
  expect(found(complete())).toEqual([]);
});

test("an empty environment is told every item at once, each with what to do", () => {
  const problems = missingForProduction({});

  expect(problems.map((problem) => problem.name)).toEqual([
    "AUTH_SECRET",
    "DATA_KEYS",
    "INDEX_KEY",
    "SLIP_KEY",
    "DATABASE_URL",
    "SMS_DRIVER",
    "PHOTO_REGISTRY_DRIVER",
    "SPONSOR_REGISTRY_DRIVER",
    "CLAMD_ADDRESS",
    "PUBLIC_URL",
  ]);
  for (const problem of problems) expect(problem.sentence).toContain(problem.name);
});

test("secrets carried over from the demo are refused", () => {
  const env = complete();

  expect(found(env, { AUTH_SECRET: env.AUTH_SECRET })).toEqual(["AUTH_SECRET: demoValue"]);
});

test.each([
  ["AUTH_SECRET", "short", "tooShort"],
  ["AUTH_SECRET", "changeme".repeat(8), "tooSimple"],
  ["AUTH_SECRET", "nobodywilleverguessthissentencebecauseitislong", "tooSimple"],
  ["AUTH_SECRET", "Nobody will ever guess this sentence, 2026", "wrongForm"],
  ["INDEX_KEY", "not base64 at all, but long enough to pass", "wrongForm"],
  ["INDEX_KEY", randomBytes(16).toString("base64"), "tooShort"],
  ["DATA_KEYS", randomBytes(32).toString("base64"), "wrongForm"],
  ["DATA_KEYS", `k1:${randomBytes(32).toString("base64")},k2:`, "wrongForm"],
  ["DATABASE_URL", "mysql://host/name", "wrongForm"],
  ["SMS_DRIVER", "inbox", "unknownDriver"],
  ["PUBLIC_URL", "http://permits.example.cn", "wrongForm"],
  ["DATABASE_URL", "postgresql://", "wrongForm"],
  ["SMS_HTTP_URL", "sms.example.cn", "wrongForm"],
  ["SMS_HTTP_URL", "http://sms.example.cn", "wrongForm"],
  ["STORAGE_DRIVER", "ftp", "unknownDriver"],
  ["PHOTO_REGISTRY_DRIVER", "embedded", "unknownDriver"],
  ["SPONSOR_REGISTRY_DRIVER", "embedded", "unknownDriver"],
  ["PHOTO_REGISTRY_URL", "http://", "wrongForm"],
  ["CLAMD_ADDRESS", "clamd", "wrongForm"],
  ["PUBLIC_URL", "permits", "wrongForm"],
  ["PUBLIC_URL", "https://permits.example.cn/start", "wrongForm"],
])("%s set to %j is %s", (name, value, code) => {
  expect(found({ ...complete(), [name]: value })).toEqual([`${name}: ${code}`]);
});

test.each([
  ["aliyun", 4],
  ["tencent", 5],
  ["http", 2],
])("the %s carrier names each of its %i settings", (driver, count) => {
  const env = { ...complete(), SMS_HTTP_URL: "", SMS_HTTP_TOKEN: "", SMS_DRIVER: driver };

  expect(missingForProduction(env)).toHaveLength(count);
});

test("no sentence repeats a secret", () => {
  const env = { ...complete(), AUTH_SECRET: "my-own-secret" };

  expect(JSON.stringify(missingForProduction(env))).not.toContain("my-own-secret");
});

test("one key for everything is refused, among the data keys too", () => {
  const one = key();
  expect(found({ ...complete(), AUTH_SECRET: one, INDEX_KEY: one })).toEqual(["INDEX_KEY: sameKey"]);
  expect(found({ ...complete(), DATA_KEYS: `k1:${one},k2:${one}` })).toEqual(["DATA_KEYS: sameKey"]);
});

test("a key in hexadecimal is one", () => {
  expect(found({ ...complete(), AUTH_SECRET: randomBytes(32).toString("hex") })).toEqual([]);
});

test("the S3 storage names each of its five settings, the registry both", () => {
  expect(found({ ...complete(), STORAGE_DRIVER: "s3" })).toHaveLength(5);
  expect(found({ ...complete(), PHOTO_REGISTRY_URL: " ", PHOTO_REGISTRY_TOKEN: undefined })).toEqual([
    "PHOTO_REGISTRY_URL: missing",
    "PHOTO_REGISTRY_TOKEN: missing",
  ]);
});

test("another system is reached in the clear on this machine only", () => {
  expect(found({ ...complete(), STORAGE_S3_ENDPOINT: "http://127.0.0.1:9000" })).toEqual([]);
});
