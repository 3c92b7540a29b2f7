import { environmentProblems } from "@/lib/server/base/env";

const secret = (seed: number) =>
  Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 37 + seed) % 256)).toString("base64");
const demo = {
  NODE_ENV: "production" as const,
  DATABASE_URL: "postgresql://app:pw@127.0.0.1:5432/permits",
  AUTH_SECRET: secret(11),
  DATA_KEYS: `k1:${secret(12)}`,
  INDEX_KEY: secret(13),
};

describe("the settings of a process", () => {
  it("of the demo need a database and secrets, nothing more", () => {
    expect(environmentProblems(demo)).toEqual([]);
  });

  it.each([
    ["DATABASE_URL", ""],
    ["AUTH_SECRET", "short"],
    ["DATA_KEYS", "no key id"],
    ["APP_MODE", "test"],
    ["SMS_DRIVER", "pigeon"],
    ["DATABASE_POOL_MAX", "many"],
    ["TRUSTED_PROXIES", "-1"],
    ["LOG_LEVEL", "loud"],
  ])("are refused with %s=%j, which is named", (name, value) => {
    expect(environmentProblems({ ...demo, [name]: value }).join(" ")).toContain(name);
  });

  it("of production name everything that is missing at once", () => {
    const problems = environmentProblems({ ...demo, APP_MODE: "production" }).join(" ");
    for (const name of ["SMS_DRIVER", "PHOTO_REGISTRY_DRIVER", "CLAMD_ADDRESS", "PUBLIC_URL"])
      expect(problems).toContain(name);
  });

  it("of production are right with a real carrier and an https address", () => {
    const real = {
      ...demo,
      APP_MODE: "production",
      PUBLIC_URL: "https://permits.example.cn",
      SMS_DRIVER: "http",
      SMS_HTTP_URL: "https://sms.example.cn/send",
      SMS_HTTP_TOKEN: "token",
      PHOTO_REGISTRY_DRIVER: "http",
      PHOTO_REGISTRY_URL: "https://photos.example.cn",
      PHOTO_REGISTRY_TOKEN: "token",
      SPONSOR_REGISTRY_DRIVER: "http",
      SPONSOR_REGISTRY_URL: "https://workers.example.cn",
      SPONSOR_REGISTRY_TOKEN: "token",
      SLIP_KEY: secret(14),
      CLAMD_ADDRESS: "clamd:3310",
    };
    expect(environmentProblems(real)).toEqual([]);
  });
});
