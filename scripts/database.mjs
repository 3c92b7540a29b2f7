import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { appMode, applicationEnvironment } from "./environment.mjs";
import { installWhenNeeded } from "./install.mjs";
import { livingHolder, takeLock } from "./lock.mjs";
import { dataDirectory, root, say } from "./project.mjs";
import { temporaryFolder } from "./postgres/readable-place.mjs";
import { exitCode } from "./run.mjs";

const directory = dataDirectory();

const usage = `npm run db:migrate     apply the migrations that are missing
npm run db:reset       empty the database, migrate it and fill the demo again
npm run db:seed        fill an empty database with the demo
npm run db:draft NAME  write the migration from the last one to prisma/schema.prisma
npm run audit:verify   check the chain of the audit rows and name a broken one`;

async function migrate({ database, deploy }) {
  await deploy.ensureDatabase(database.url);
  const applied = await deploy.deployMigrations(database.url);
  say(
    applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply: the database is up to date.",
  );
}

async function reset(tools) {
  if (appMode() === "production")
    throw new Error("db:reset deletes everything and is switched off in production mode.");
  if (tools.database.embedded && (await livingHolder(directory))?.what?.startsWith("npm")) {
    throw new Error("The application is running on this database. Stop it first, then reset.");
  }
  await tools.deploy.ensureDatabase(tools.database.url);
  await tools.deploy.eraseDatabase(tools.database.url);
  await migrate(tools);
  await tools.app.seed(tools.database, tools.env);
}

async function seed(tools) {
  if (appMode() === "production") throw new Error("The demo data is for the demo; this is production mode.");
  await migrate(tools);
  if (await tools.deploy.isEmptyDatabase(tools.database.url)) await tools.app.seed(tools.database, tools.env);
  else say("The database holds data already, so nothing was added. npm run db:reset starts over.");
}

async function verifyAudit({ env }) {
  const script = join(root, "scripts", "database", "verify-audit.ts");
  const code = await exitCode(process.execPath, ["--conditions=react-server", "--import", "tsx", script], {
    env,
  });
  process.exitCode = code;
}

/** Writes the next migration from what the existing ones make to what the schema says, in a throw-away server. */
async function draft(name) {
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? ""))
    throw new Error("Give it a name in small letters: npm run db:draft -- add_remark");
  const { deployMigrations } = await import("./database/deploy-migrations.mjs");
  const { startPostgres } = await import("./postgres/postgres.mjs");
  const { schemaDrift } = await import("./database/schema-drift.mjs");
  const place = temporaryFolder("draft-");
  const server = await startPostgres(place);
  try {
    await deployMigrations(server.url("postgres"));
    const sql = schemaDrift(server.url("postgres"));
    if (!sql) return say("The migrations already make what the schema says.");
    const stamp = new Date().toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);
    const folder = join(root, "prisma", "migrations", `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
    say(`Wrote prisma/migrations/${stamp}_${name}/migration.sql. Read it before you commit it.`);
  } finally {
    await server.stop();
    rmSync(place, { recursive: true, force: true });
  }
}

async function withDatabase(work) {
  const { generateWhenNeeded } = await import("./build.mjs");
  const app = await import("./database/application-database.mjs");
  const deploy = await import("./database/deploy-migrations.mjs");
  await generateWhenNeeded();
  const lock = await takeLock(directory, `a database command`);
  const database = await app.openDatabase(directory, { shared: lock.holder !== null });
  try {
    const env = applicationEnvironment({
      directory,
      databaseUrl: database.url,
      origin: "http://localhost:3000",
    });
    await work({ database, env, app, deploy });
  } finally {
    await database.close();
    lock.release();
  }
}

async function main() {
  const [command, name] = process.argv.slice(2);
  const commands = { migrate, reset, seed, "verify-audit": verifyAudit };
  await installWhenNeeded();
  if (command === "draft") await draft(name);
  else if (commands[command]) await withDatabase(commands[command]);
  else say(usage);
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
