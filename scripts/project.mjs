import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** An entry file inside node_modules, run with node itself: npx would swallow signals. */
export const bin = {
  next: join(root, "node_modules/next/dist/bin/next"),
  prisma: join(root, "node_modules/prisma/build/index.js"),
  jest: join(root, "node_modules/jest/bin/jest.js"),
  playwright: join(root, "node_modules/@playwright/test/cli.js"),
  eslint: join(root, "node_modules/eslint/bin/eslint.js"),
  knip: join(root, "node_modules/knip/bin/knip.js"),
  prettier: join(root, "node_modules/prettier/bin/prettier.cjs"),
  tsc: join(root, "node_modules/typescript/bin/tsc"),
};

/** Where the database, the uploads and the demo's secrets live: DATA_DIR, or `.data` in the checkout. */
export const dataDirectory = () => resolve(root, process.env.DATA_DIR ?? ".data");

/** Where test runs leave their reports; git-ignored. */
export const resultsDirectory = join(root, "test-results");

/** One progress line, flushed at once, so that a first start of two minutes does not look dead. */
export const say = (line) => process.stdout.write(`${line}\n`);
