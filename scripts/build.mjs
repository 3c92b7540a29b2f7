import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, root, say } from "./project.mjs";
import { runNode } from "./run.mjs";

/** Everything the production build is made from. */
const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema.prisma",
  "prisma/seed",
  "package.json",
  "package-lock.json",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
];
const generated = join("lib", "server", "db", "generated");

function* filesUnder(path) {
  const full = join(root, path);
  if (path === generated || !existsSync(full)) return;
  if (!statSync(full).isDirectory()) yield path;
  else for (const name of readdirSync(full).sort()) yield* filesUnder(join(path, name));
}

function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((source) => [...filesUnder(source)])) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** Makes the database client when the schema differs from the one it was made from. */
export async function generateWhenNeeded() {
  const stamp = join(root, generated, ".schema-hash");
  const now = fingerprint(["prisma/schema.prisma", "package-lock.json"]);
  if (read(stamp) === now) return;
  say("Making the database client …");
  await runNode([bin.prisma, "generate"], {
    // Generating needs no engine, but Prisma wants to see one before it starts.
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: join(root, "scripts", "database", "schema-engine.mjs"),
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
    quiet: true,
    what: "prisma generate",
  });
  mkdirSync(join(root, generated), { recursive: true });
  writeFileSync(stamp, now);
}

/** Builds for production, the database client with it, when a source file differs from the one the last build was made from. */
export async function buildWhenNeeded() {
  await generateWhenNeeded();
  const stamp = join(root, ".next", "source-hash");
  const now = fingerprint(sources);
  if (existsSync(join(root, ".next", "BUILD_ID")) && read(stamp) === now) return;
  say("Building the pages (next build); about a minute …");
  await runNode([bin.next, "build"], {
    env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    what: "next build",
  });
  writeFileSync(stamp, now);
}

/** Next's own type declarations, which the compiler needs for style sheets and pictures. */
export async function typegenWhenNeeded() {
  if (existsSync(join(root, "next-env.d.ts"))) return;
  await runNode([bin.next, "typegen"], { env: { NEXT_TELEMETRY_DISABLED: "1" }, what: "next typegen" });
}
