import { deployMigrations } from "../../../scripts/database/deploy-migrations.mjs";
import { sql, testDatabaseUrl } from "../../support/database";

test("deploying again applies nothing", async () => {
  expect(await deployMigrations(testDatabaseUrl())).toEqual([]);
});

test("two deployments at once on a new database take turns", async () => {
  await sql(`DROP SCHEMA public CASCADE`);
  await sql(`CREATE SCHEMA public`);

  const both = await Promise.all([deployMigrations(testDatabaseUrl()), deployMigrations(testDatabaseUrl())]);

  expect(both.map((applied) => applied.length > 0).sort()).toEqual([false, true]);
});

test("a migration that was edited after it had been applied is refused by name", async () => {
  const [first] = await sql<{ name: string }>(
    `UPDATE "_prisma_migrations" SET checksum = repeat('0', 64)
     WHERE migration_name = (SELECT min(migration_name) FROM "_prisma_migrations") RETURNING migration_name AS name`,
  );

  await expect(deployMigrations(testDatabaseUrl())).rejects.toThrow(first?.name);
});
