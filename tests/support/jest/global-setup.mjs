import { deployMigrations, ensureDatabase } from "../../../scripts/database/deploy-migrations.mjs";
import { startPostgres } from "../../../scripts/postgres/postgres.mjs";
import { temporaryFolder } from "../../../scripts/postgres/readable-place.mjs";

/** One PostgreSQL for the whole run with a migrated template; every test file gets its own copy of that. */
export default async function globalSetup() {
  const folder = temporaryFolder("permits-test-");
  // Nothing here outlives the run, so nothing needs to reach the disk before a commit is answered.
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" };
  const server = await startPostgres(folder, { settings });
  globalThis.testPostgres = { server, folder };
  process.env.TEST_POSTGRES_URL = server.url("postgres");
  await ensureDatabase(server.url("template_migrated"));
  await deployMigrations(server.url("template_migrated"));
}
