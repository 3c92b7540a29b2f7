import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../postgres/postgres.mjs";
import { root } from "../project.mjs";
import { reachableData, temporaryFolder } from "../postgres/readable-place.mjs";
import { answers } from "../server/web-server.mjs";

/** Where `prepareFilledData` left what a server begins with, for the processes that share this run. */
const filledData = () => process.env.TEST_SERVER_DATA;

/**
 * Fills one data folder that every test server of this run begins with a copy of: making the database and the demo
 * once takes longer than all the copies together.
 * @returns {Promise<() => void>} takes the folder away
 */
export async function prepareFilledData() {
  const server = await startTestServer({ fresh: true });
  await server.end();
  process.env.TEST_SERVER_DATA = server.directory;
  return () => rmSync(server.directory, { recursive: true, force: true });
}

/** The system's own copy keeps whose the database's files are. */
function copyFilledData(directory) {
  const { status, stderr } = spawnSync("cp", ["-a", `${filledData()}/.`, directory], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The filled data could not be copied: ${stderr}`);
}

/**
 * The whole product by its own `npm start`, on a free port, with a database and files of its own in a temporary folder.
 * @param {{ env?: Record<string, string>, fresh?: boolean }} [options] fresh: makes and fills its database itself, as a
 *   newcomer's first start does
 */
export async function startTestServer({ env = {}, fresh = false } = {}) {
  const directory = temporaryFolder("permits-server-");
  if (filledData() && !fresh && !env.DATABASE_URL) copyFilledData(directory);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = {
    ...process.env,
    APP_MODE: "demo",
    // Everybody invented has a number of one prefix and sits at one address; who tries the limits sets them.
    SEND_LIMIT_PER_PREFIX: "10000",
    SEND_LIMIT_PER_ADDRESS: "10000",
    // Nothing here outlives the machine; a process that is killed loses nothing by it.
    EMBEDDED_DATABASE_FSYNC: "off",
    ...env,
    DATA_DIR: directory,
    PORT: String(port),
    NEXTAUTH_URL: origin,
  };
  if (!env.DATABASE_URL) delete settings.DATABASE_URL;
  let running = null;

  const start = async () => {
    const child = spawn(process.execPath, [join(root, "scripts", "start.mjs"), "--as-built"], {
      cwd: root,
      env: settings,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    const ended = new Promise((settle) => child.once("exit", settle));
    running = { child, ended, output: () => output };
    // As a load balancer does: on a busy machine the first question to the database can take longer than a page waits.
    if (!(await answers(origin, ended, { timeoutMs: 240_000, path: "/api/health/ready" })))
      throw new Error(`The server did not come up:\n${output}`);
  };

  const end = async (signal) => {
    running.child.kill(signal);
    await running.ended;
  };

  await start();
  return {
    origin,
    directory,
    /** Everything it printed since its last start. */
    output: () => running.output(),
    /** Stops it in order and starts it again on the same data and port. */
    restart: async () => {
      await end("SIGTERM");
      await start();
    },
    /** Ends the starter with kill -9, as a power cut would, then starts it again on what is left. */
    killAndRestart: async () => {
      await end("SIGKILL");
      await start();
    },
    /** kill -9 of the web server alone; it is brought back by the starter. */
    killWeb: () => process.kill(Number(readFileSync(join(directory, "web.pid"), "utf8")), "SIGKILL"),
    /** kill -9 of the database server alone; it is brought back by the starter. */
    killDatabase: () => {
      const file = join(reachableData(join(directory, "postgres")), "postmaster.pid");
      process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGKILL");
    },
    waitUntilUp: () => answers(origin, running.ended),
    /** Stops it in order and leaves its data. */
    end: () => end("SIGTERM"),
    stop: async () => {
      await end("SIGTERM");
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
