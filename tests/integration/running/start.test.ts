import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { takeLock } from "../../../scripts/lock.mjs";

const folder = mkdtempSync(join(tmpdir(), "start-"));
afterAll(() => rmSync(folder, { recursive: true }));

const start = (settings: Record<string, string>) =>
  spawnSync(process.execPath, ["scripts/start.mjs"], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", DATA_DIR: folder, ...settings },
    encoding: "utf8",
    timeout: 5000,
  });

test("production without settings is refused within five seconds, and every item is named", () => {
  const { status, stderr } = start({ APP_MODE: "production" });

  expect(status).toBe(1);
  for (const name of [
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
  ]) {
    expect(stderr).toContain(name);
  }
  expect(readdirSync(folder)).toEqual([]);
});

test("an unknown mode is refused instead of being taken for the demo", () => {
  expect(start({ APP_MODE: "prod" })).toMatchObject({ status: 1, stderr: expect.stringContaining("demo") });
});

test("a port that is none is refused", () => {
  expect(start({ PORT: "http" })).toMatchObject({ status: 1, stderr: expect.stringContaining("PORT") });
});

test("a second start on the same data says who is running there", async () => {
  const lock = await takeLock(folder, "npm start on http://localhost:3000");

  const { holder } = await takeLock(folder, "another start");
  expect(holder).toMatchObject({ pid: process.pid, what: "npm start on http://localhost:3000" });

  lock.release();
  expect((await takeLock(folder, "another start")).holder).toBeNull();
});

test("a folder in which nothing can be written is named at once", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const { status, stderr } = start({ DATA_DIR: join(file, "data") });
  expect(status).toBe(1);
  expect(stderr).toMatch(/DATA_DIR is .*file.data, where nothing can be written \(ENOTDIR\)/);
});
