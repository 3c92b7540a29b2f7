import { execFileSync } from "node:child_process";
import { sql, testDatabaseUrl } from "../support/database";

test("the migrations make exactly what prisma/schema.prisma says", () => {
  const script = `import("./scripts/schema-drift.mjs").then(({ schemaDrift }) => console.log(schemaDrift(process.argv[1])))`;
  const drift = execFileSync(process.execPath, ["-e", script, testDatabaseUrl()], { encoding: "utf8" });

  expect(drift.trim()).toBe("");
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
