import { randomBytes } from "node:crypto";
import { missingForProduction } from "@/lib/server/base/production-checks";
import { drawnKey, productionSettings } from "@/tests/support/doubles/production-settings";

const found = (env: Record<string, string | undefined>, demo = {}) =>
  missingForProduction(env, demo).map(({ name, code }) => `${name}: ${code}`);

test("a complete environment may start", () => {
  expect(found(productionSettings())).toEqual([]);
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

const SECRETS = ["AUTH_SECRET", "DATA_KEYS", "INDEX_KEY", "SLIP_KEY"] as const;

/** A value of the form each secret has: the data keys are numbered. */
const asSecret = (name: string, drawn: string): string => (name === "DATA_KEYS" ? `k1:${drawn}` : drawn);

test.each(SECRETS)("%s carried over from the demo is refused", (name) => {
  const env = productionSettings();

  expect(found(env, { [name]: env[name] })).toEqual([`${name}: demoValue`]);
});

test.each(
  SECRETS.flatMap((name) => [
    [name, "missing", " "],
    [name, "wrongForm", asSecret(name, "not base64 at all, but long enough to pass")],
    [name, "tooShort", asSecret(name, randomBytes(16).toString("base64"))],
    [name, "tooSimple", asSecret(name, "changeme".repeat(8))],
  ]),
)("%s is %s when it is %j", (name, code, value) => {
  expect(found({ ...productionSettings(), [name]: value })).toEqual([`${name}: ${code}`]);
});

test.each([
  ["AUTH_SECRET", "short", "tooShort"],
  ["AUTH_SECRET", "nobodywilleverguessthissentencebecauseitislong", "tooSimple"],
  ["AUTH_SECRET", "thequickbrownfoxjumpsoverthelazydogandrunsaway", "tooSimple"],
  ["AUTH_SECRET", "Xy12".repeat(11), "tooSimple"],
  ["AUTH_SECRET", "ab01".repeat(16), "tooSimple"],
  ["AUTH_SECRET", "Nobody will ever guess this sentence, 2026", "wrongForm"],
  ["DATA_KEYS", randomBytes(32).toString("base64"), "wrongForm"],
  ["DATA_KEYS", `k1:${randomBytes(32).toString("base64")},k2:`, "wrongForm"],
  ["DATA_KEYS", `:${drawnKey()}`, "wrongForm"],
  ["DATA_KEYS", `k1:${drawnKey()}:more`, "wrongForm"],
  ["DATABASE_URL", "mysql://host/name", "wrongForm"],
  ["DATABASE_URL", "postgresql://db.example.cn:many/permits", "wrongForm"],
  ["SMS_DRIVER", "inbox", "unknownDriver"],
  ["PUBLIC_URL", "http://permits.example.cn", "wrongForm"],
  ["DATABASE_URL", "postgresql://", "wrongForm"],
  ["STORAGE_DRIVER", "ftp", "unknownDriver"],
  ["PHOTO_REGISTRY_DRIVER", "embedded", "unknownDriver"],
  ["SPONSOR_REGISTRY_DRIVER", "embedded", "unknownDriver"],
  ["PHOTO_REGISTRY_URL", "http://", "wrongForm"],
  ["CLAMD_ADDRESS", "clamd", "wrongForm"],
  ["PUBLIC_URL", "permits", "wrongForm"],
  ["PUBLIC_URL", "https://permits.example.cn/start", "wrongForm"],
  ["PUBLIC_URL", "https://permits.example.cn/?from=mail", "wrongForm"],
])("%s set to %j is %s", (name, value, code) => {
  expect(found({ ...productionSettings(), [name]: value })).toEqual([`${name}: ${code}`]);
});

const NEEDS = [
  {
    choice: "SMS_DRIVER",
    driver: "aliyun",
    needs: [
      "SMS_ALIYUN_ACCESS_KEY_ID",
      "SMS_ALIYUN_ACCESS_KEY_SECRET",
      "SMS_ALIYUN_SIGN_NAME",
      "SMS_ALIYUN_TEMPLATE_CODE",
    ],
  },
  {
    choice: "SMS_DRIVER",
    driver: "tencent",
    needs: [
      "SMS_TENCENT_SECRET_ID",
      "SMS_TENCENT_SECRET_KEY",
      "SMS_TENCENT_APP_ID",
      "SMS_TENCENT_SIGN_NAME",
      "SMS_TENCENT_TEMPLATE_ID",
    ],
  },
  { choice: "SMS_DRIVER", driver: "http", needs: ["SMS_HTTP_URL", "SMS_HTTP_TOKEN"] },
  {
    choice: "STORAGE_DRIVER",
    driver: "s3",
    needs: [
      "STORAGE_S3_ENDPOINT",
      "STORAGE_S3_REGION",
      "STORAGE_S3_BUCKET",
      "STORAGE_S3_ACCESS_KEY_ID",
      "STORAGE_S3_SECRET_ACCESS_KEY",
    ],
  },
  {
    choice: "PHOTO_REGISTRY_DRIVER",
    driver: "http",
    needs: ["PHOTO_REGISTRY_URL", "PHOTO_REGISTRY_TOKEN"],
  },
  {
    choice: "SPONSOR_REGISTRY_DRIVER",
    driver: "http",
    needs: ["SPONSOR_REGISTRY_URL", "SPONSOR_REGISTRY_TOKEN"],
  },
];

test.each(NEEDS)("$choice=$driver names each setting it needs, also a blank one", (chosen) => {
  const { choice, driver, needs } = chosen;
  const blank = Object.fromEntries(needs.map((name) => [name, " "]));

  expect(found({ ...productionSettings(), ...blank, [choice]: driver })).toEqual(
    needs.map((name) => `${name}: missing`),
  );
});

test.each(["SMS_DRIVER", "PHOTO_REGISTRY_DRIVER", "SPONSOR_REGISTRY_DRIVER"])(
  "%s has to be chosen, because what is usual serves the demo only",
  (name) => {
    expect(found({ ...productionSettings(), [name]: "" })).toEqual([`${name}: missing`]);
  },
);

test("files stay in the folder of the data unless a storage is chosen", () => {
  expect(found({ ...productionSettings(), STORAGE_DRIVER: " " })).toEqual([]);
});

test.each([
  "SMS_HTTP_URL",
  "SMS_ALIYUN_ENDPOINT",
  "SMS_TENCENT_ENDPOINT",
  "STORAGE_S3_ENDPOINT",
  "PHOTO_REGISTRY_URL",
  "SPONSOR_REGISTRY_URL",
])("%s is an address, and in the clear on this machine only", (name) => {
  for (const value of ["service.example.cn", "http://service.example.cn", "ftp://service.example.cn"])
    expect(found({ ...productionSettings(), [name]: value })).toEqual([`${name}: wrongForm`]);
  for (const value of ["https://service.example.cn", "http://127.0.0.1:9000", "http://[::1]:9000"])
    expect(found({ ...productionSettings(), [name]: value })).toEqual([]);
});

test("no sentence repeats a secret", () => {
  const env = { ...productionSettings(), AUTH_SECRET: "my-own-secret" };

  expect(JSON.stringify(missingForProduction(env))).not.toContain("my-own-secret");
});

test.each(SECRETS.flatMap((one, at) => SECRETS.slice(at + 1).map((other) => [one, other])))(
  "%s and %s are two keys",
  (one, other) => {
    const same = drawnKey();
    const env = { ...productionSettings(), [one]: asSecret(one, same), [other]: asSecret(other, same) };

    expect(found(env)).toEqual([expect.stringMatching(/: sameKey$/)]);
  },
);

test("a key stands once among the data keys", () => {
  const one = drawnKey();
  expect(found({ ...productionSettings(), DATA_KEYS: `k1:${one},k2:${one}` })).toEqual([
    "DATA_KEYS: sameKey",
  ]);
});

test("a key in hexadecimal is one", () => {
  expect(found({ ...productionSettings(), AUTH_SECRET: randomBytes(32).toString("hex") })).toEqual([]);
});

test.each(["clamd:3310", "[::1]:3310", "/run/clamd.sock"])("clamd may be reached at %s", (address) => {
  expect(found({ ...productionSettings(), CLAMD_ADDRESS: address })).toEqual([]);
});
