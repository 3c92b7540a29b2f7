import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { endOrphan, endWithUs, postmaster } from "./postgres-process.mjs";
import { environment, initialise, keptPassword, program, programs } from "./postgres-programs.mjs";
import { reachableData, unprivileged } from "./readable-place.mjs";

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
    if (child.pid) child.once("exit", endWithUs(child.pid));
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
