import { randomBytes } from "node:crypto";
import { missingForProduction } from "@/lib/server/base/production-checks";

const key = () => randomBytes(32).toString("base64");
const complete = () => ({
  AUTH_SECRET: key(),
  DATA_KEYS: `k1:${key()},k2:${key()}`,
  INDEX_KEY: key(),
  DATABASE_URL: "postgresql://permits:secret@db.example.cn:5432/permits",
  SMS_DRIVER: "http",
  SMS_HTTP_URL: "https://sms.example.cn/send",
  SMS_HTTP_TOKEN: "token",
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
    "DATABASE_URL",
    "SMS_DRIVER",
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
  ["INDEX_KEY", "not base64 at all, but long enough to pass", "wrongForm"],
  ["INDEX_KEY", randomBytes(16).toString("base64"), "tooShort"],
  ["DATA_KEYS", randomBytes(32).toString("base64"), "wrongForm"],
  ["DATA_KEYS", `k1:${randomBytes(32).toString("base64")},k2:`, "wrongForm"],
  ["DATABASE_URL", "mysql://host/name", "wrongForm"],
  ["SMS_DRIVER", "inbox", "unknownDriver"],
  ["PUBLIC_URL", "http://permits.example.cn", "wrongForm"],
  ["PUBLIC_URL", "permits", "wrongForm"],
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
