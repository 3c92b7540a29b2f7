import { execFileSync } from "node:child_process";
import { sql, testDatabaseUrl } from "../../support/database";

/** In a process of its own: Prisma's engine is an ES module with a WebAssembly heart, which jest cannot load. */
function driftOf(url: string): string {
  const script = `import("./scripts/database/schema-drift.mjs").then(({ schemaDrift }) => console.log(schemaDrift(process.argv[1])))`;
  return execFileSync(process.execPath, ["-e", script, url], { encoding: "utf8" }).trim();
}

test("the migrations make exactly what prisma/schema.prisma says", () => {
  expect(driftOf(testDatabaseUrl())).toBe("");
}, 60_000);

test("every migration is recorded the way Prisma's own deploy records it", async () => {
  const rows = await sql<{ checksum: string; finished: boolean }>(
    `SELECT checksum, finished_at IS NOT NULL AS finished FROM "_prisma_migrations"`,
  );

  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(row.finished).toBe(true);
  }
});

test("a column that only the database has would be noticed", async () => {
  await sql(`ALTER TABLE "Hall" ADD COLUMN "stray" TEXT`);

  expect(driftOf(testDatabaseUrl())).toContain("stray");
}, 60_000);
