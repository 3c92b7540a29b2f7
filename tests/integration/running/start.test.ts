import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@/lib/use-cases/time/start-server";
import { takeLock } from "../../../scripts/lock.mjs";
import { freePort } from "../../../scripts/postgres/postgres.mjs";
import { httpDouble } from "../../support/doubles/http-double";
import { s3Answers } from "../../support/doubles/s3";
import { productionSettings } from "../../support/doubles/production-settings";

const folder = mkdtempSync(join(tmpdir(), "start-"));
afterAll(() => rmSync(folder, { recursive: true }));

const environment = (settings: Record<string, string>): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  NODE_ENV: "production",
  DATA_DIR: folder,
  ...settings,
});
const start = (settings: Record<string, string>) =>
  spawnSync(process.execPath, ["scripts/start.mjs"], {
    env: environment(settings),
    encoding: "utf8",
    timeout: 5000,
  });

/** A start that asks what is outside; it ends by itself or, after half a minute, with the status `null`. */
const startBesideAnOutside = async (settings: Record<string, string>) => {
  const own = { DATA_DIR: mkdtempSync(join(folder, "own-")), PORT: String(await freePort()) };
  return new Promise<{ status: number | null; stderr: string }>((settle) => {
    const env = environment({ ...own, ...settings });
    const options = { env, timeout: 30_000, killSignal: "SIGKILL" } as const;
    const child = execFile(process.execPath, ["scripts/start.mjs", "--as-built"], options, (_, __, stderr) =>
      settle({ status: child.exitCode, stderr }),
    );
  });
};

/** Takes every call and never says a word. */
const silentPort = async () => {
  const server = createServer((socket) => socket.on("error", () => undefined));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => server.close(),
  };
};

const bucketAt = (endpoint: string, secret = "right") => ({
  ...productionSettings(),
  APP_MODE: "production",
  DATABASE_URL: "postgresql://permits:secret@127.0.0.1:1/permits",
  STORAGE_DRIVER: "s3",
  STORAGE_S3_ENDPOINT: endpoint,
  STORAGE_S3_REGION: "cn-south-1",
  STORAGE_S3_BUCKET: "permits",
  STORAGE_S3_ACCESS_KEY_ID: "id",
  STORAGE_S3_SECRET_ACCESS_KEY: secret,
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

test.each([".writable", "files/.writable"])(
  "a folder that never answers (%s) ends the start, with its name and whatever else is wrong",
  async (stuck) => {
    const dead = mkdtempSync(join(folder, "dead-"));
    mkdirSync(join(dead, "files"));
    // Who opens a pipe without a reader waits for ever, as on a network drive that is gone.
    execFileSync("mkfifo", [join(dead, stuck)]);

    const settings = { ...productionSettings(), APP_MODE: "production", DATA_DIR: dead, CLAMD_ADDRESS: "" };
    const { status, stderr } = await startBesideAnOutside(settings);
    expect(status).toBe(1);
    expect(stderr).toContain(`DATA_DIR is ${dead}, where nothing can be written (it does not answer)`);
    expect(stderr).toContain("CLAMD_ADDRESS is not set");
  },
);

test("a bucket and a database that never answer end the start, with their names", async () => {
  const silent = await silentPort();
  const { status, stderr } = await startBesideAnOutside({
    ...bucketAt(`http://127.0.0.1:${silent.port}`),
    DATABASE_URL: `postgresql://permits:secret@127.0.0.1:${silent.port}/permits`,
  });
  silent.close();
  expect(status).toBe(1);
  expect(stderr).toMatch(/STORAGE_S3_ENDPOINT .* \(it does not answer\)/);
  expect(stderr).toMatch(/DATABASE_URL .* \(it does not answer\)/);
  expect(stderr).not.toContain("secret");
});

test("a bucket that refuses the keys ends the start, one that takes them does not", async () => {
  const service = await httpDouble(s3Answers("right", "permits", new Map()));
  const wrong = await startBesideAnOutside(bucketAt(service.url, "wrong"));
  const right = await startBesideAnOutside(bucketAt(service.url));
  await service.close();
  expect(wrong).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/STORAGE_S3_BUCKET .* \(http 403, SignatureDoesNotMatch\)/),
  });
  expect(right.stderr).not.toContain("STORAGE");
  expect(right.stderr).toMatch(/DATABASE_URL .* \(connect ECONNREFUSED/);
});

test("secrets the demo made beside its data do not start production", () => {
  const settings = productionSettings();
  const kept = mkdtempSync(join(folder, "demo-"));
  writeFileSync(join(kept, "secrets.json"), JSON.stringify({ INDEX_KEY: settings.INDEX_KEY }));

  const { status, stderr } = start({ ...settings, APP_MODE: "production", DATA_DIR: kept });
  expect(status).toBe(1);
  expect(stderr).toContain("INDEX_KEY is the demo's own secret");
});

test("a web server that is started in another way ends before it listens, and names what is wrong", async () => {
  const said = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  const ended = jest.spyOn(process, "exit").mockImplementation(() => {
    throw new Error("ended");
  });
  const usual = process.env.CLAMD_ADDRESS;
  Object.assign(process.env, { APP_MODE: "production", CLAMD_ADDRESS: "" });
  await expect(startServer()).rejects.toThrow("ended");
  expect(ended).toHaveBeenCalledWith(1);
  expect(said.mock.calls.join("")).toContain("CLAMD_ADDRESS is not set");
  Object.assign(process.env, { APP_MODE: "demo", CLAMD_ADDRESS: usual ?? "" });
  jest.restoreAllMocks();
});
