import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { bin, root } from "../project.mjs";

/**
 * The SQL that would bring a migrated database to prisma/schema.prisma; empty when the two agree.
 * @param {string} url a database with every migration applied
 */
export function schemaDrift(url) {
  const args = [
    "migrate",
    "diff",
    "--from-config-datasource",
    "--to-schema",
    "prisma/schema.prisma",
    "--script",
  ];
  const diff = spawnSync(process.execPath, [bin.prisma, ...args], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      DATABASE_URL: url,
      PRISMA_SCHEMA_ENGINE_BINARY: join(root, "scripts", "database", "schema-engine.mjs"),
    },
  });
  if (diff.status !== 0) throw new Error(`prisma migrate diff failed: ${diff.stderr || diff.error?.message}`);
  return diff.stdout.replace(/^-- This is an empty migration\.\s*$/m, "").trim();
}
