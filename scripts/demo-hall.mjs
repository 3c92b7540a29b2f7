import { join } from "node:path";
import { appMode, applicationEnvironment } from "./environment.mjs";
import { livingHolder } from "./lock.mjs";
import { dataDirectory, root } from "./project.mjs";
import { endRunning, exitCode } from "./run.mjs";

// `npm run demo:hall` plays a morning of hall 1 in the running demo, a step every few seconds; `-- --fast` at once.

const directory = dataDirectory();

/** Where the demo of this checkout is served; undefined when it is not running. */
async function servedAt() {
  const holder = await livingHolder(directory);
  return /^npm (?:start|run dev) on (\S+)$/.exec(holder?.what ?? "")?.[1];
}

async function main() {
  if (appMode() === "production")
    throw new Error(
      "demo:hall invents visitors and moves the clock, so it is switched off in production mode.",
    );
  const served = await servedAt();
  if (!served && !process.env.DATABASE_URL)
    throw new Error(
      "The demo is not running. Start it in another window (npm start), then play the morning.",
    );
  const { openDatabase } = await import("./database/application-database.mjs");
  const database = await openDatabase(directory, { shared: true });
  const origin = served ?? process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
  const env = applicationEnvironment({ directory, databaseUrl: database.url, origin });
  const script = join(root, "prisma", "morning.ts");
  const given = process.argv.includes("--fast") ? [origin, "--fast"] : [origin];
  process.exitCode = await exitCode(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", script, ...given],
    { env },
  );
}

// A terminal's Ctrl-C reaches the play as well, which ends after the step under way; this process waits for it.
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, endRunning);

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
