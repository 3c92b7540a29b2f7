import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { check } from "../tests/load/check.mjs";
import { clientOf } from "../tests/load/client.mjs";
import { families, mixed, onePerson, rush } from "../tests/load/scenarios.mjs";
import { deployMigrations, ensureDatabase } from "./database/deploy-migrations.mjs";
import { applicationEnvironment } from "./environment.mjs";
import { installWhenNeeded } from "./install.mjs";
import { freePort, startPostgres } from "./postgres/postgres.mjs";
import { temporaryFolder } from "./postgres/readable-place.mjs";
import { root, say } from "./project.mjs";
import { runNode } from "./run.mjs";
import { answers, startWeb } from "./server/web-server.mjs";

// npm run load: the production build, two server processes on one PostgreSQL, and people who all want the same place.
// `npm run load -- small` is a minute's try that writes nothing down.
const small = process.argv.includes("small");
const SIZE = small ? { crowd: 200, others: 20, seconds: 10 } : { crowd: 2000, others: 200, seconds: 60 };

const closers = [];

async function servers(env) {
  const ports = [await freePort(), await freePort()];
  for (const port of ports) {
    const web = startWeb({ env, host: "127.0.0.1", port, stdio: "ignore" });
    closers.push(web.stop);
    if (!(await answers(`http://127.0.0.1:${port}`, web.ended))) throw new Error("A server did not come up.");
  }
  return ports;
}

async function people(env, directory) {
  const file = join(directory, "people.json");
  const program = join(root, "tests", "load", "people.ts");
  const args = ["--conditions=react-server", "--import", "tsx", program, file];
  const sizes = [String(SIZE.crowd), String(SIZE.others)];
  await runNode([...args, ...sizes], { env, what: "The people of the load test" });
  return JSON.parse(readFileSync(file, "utf8"));
}

const line = (cells) => `| ${cells.join(" | ")} |`;

function report(rows, wrong) {
  const head = ["what", "answers", "seconds", "a second", "half within", "95 % within", "which"];
  const cells = rows.map((row) => [
    row.name,
    row.answers,
    row.seconds,
    row.perSecond,
    row.p50,
    row.p95,
    row.kinds,
  ]);
  const table = [line(head), line(head.map(() => "---")), ...cells.map(line)].join("\n");
  const verdict =
    wrong.length === 0
      ? "Every answer agrees with the rows."
      : `**${wrong.length} answers do not agree with the rows.**`;
  return `${table}\n\n${verdict}\n`;
}

function document(body) {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, load driver and database on the same machine`;
  return `# Booking under load

Measured ${new Date().toISOString().slice(0, 10)} on ${machine}; Node.js ${process.versions.node}, the embedded PostgreSQL with its own settings, two server processes of the production build. Repeat with \`npm run load\` (\`npm run load -- small\` is a short try that leaves this file alone). Times are those of a machine that did other work too; what is proved is the last line.

${body}
After the last answer tests/load/check.mjs compares: what each person was told last with their visit; bookings and held places of every hour with the visits and places given back; the state of every application with its visits; visits with events, audit and messages.
`;
}

async function main() {
  await installWhenNeeded();
  const { buildWhenNeeded, generateWhenNeeded } = await import("./build.mjs");
  await generateWhenNeeded();
  await buildWhenNeeded();
  const directory = temporaryFolder("permits-load-");
  closers.push(() => rmSync(directory, { recursive: true, force: true }));
  mkdirSync(directory, { recursive: true });
  const postgres = await startPostgres(directory);
  closers.push(() => postgres.stop());
  const url = postgres.url("load");
  await ensureDatabase(url);
  await deployMigrations(url);
  const given = applicationEnvironment({ directory, databaseUrl: url, origin: "http://localhost:3000" });
  // Nobody asks as often as the people of this test: what is measured lies behind the limit.
  const env = { ...given, LOG_LEVEL: "error", BOOKING_LIMIT_PER_ACCOUNT: "1000000" };
  say("Making the people …");
  const made = await people(env, directory);
  const client = clientOf(await servers(env));
  closers.push(client.close);
  const rows = [];
  for (const scenario of [rush, onePerson, families]) {
    const { row } = await scenario(client, made);
    rows.push(row);
    say(`${row.name}: ${row.kinds}`);
  }
  const { row, last } = await mixed(client, made, SIZE.seconds);
  rows.push(row);
  const wrong = await check(url, last);
  const body = report(rows, wrong);
  say(`\n${body}${wrong.slice(0, 10).join("\n")}`);
  if (!small) writeFileSync(join(root, "docs", "load.md"), document(body));
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

main()
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  })
  .finally(async () => {
    for (const close of closers.reverse()) await close();
  });
