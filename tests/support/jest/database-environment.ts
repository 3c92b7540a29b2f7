import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Runs before any module of the application is loaded, because lib/server/base/env.ts reads the environment once.
const server = process.env.TEST_POSTGRES_URL;
if (!server) throw new Error("The db tests need the PostgreSQL of tests/support/global-setup.mjs.");

const name = `test_${randomBytes(6).toString("hex")}`;
const url = new URL(server);
url.pathname = `/${name}`;

Object.assign(process.env, {
  APP_MODE: "demo",
  DATABASE_URL: String(url),
  DATA_DIR: join(tmpdir(), `permits-files-${name}`),
  AUTH_SECRET: randomBytes(32).toString("base64"),
  DATA_KEYS: `k1:${randomBytes(32).toString("base64")}`,
  INDEX_KEY: randomBytes(32).toString("base64"),
  NEXTAUTH_URL: "http://localhost:3000",
  LOG_LEVEL: "silent",
});
