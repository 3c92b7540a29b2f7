import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { whenAbandoned } from "./abandoned.mjs";
import { installWhenNeeded } from "./install.mjs";
import { bin, resultsDirectory, say } from "./project.mjs";
import { readResult } from "./testing/results.mjs";
import { endRunning, exitCode } from "./run.mjs";

const report = (name) => join(resultsDirectory, `${name}.json`);

async function jest(name, projects, rest) {
  const file = report(name);
  const args = ["--selectProjects", ...projects, "--json", `--outputFile=${file}`, "--forceExit", ...rest];
  // Jest prints the JSON on its standard output as well; the readable lines go to standard error.
  const code = await exitCode(process.execPath, [bin.jest, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return readResult("jest", name, file, code);
}

async function browserTests(name, rest) {
  const { buildWhenNeeded } = await import("./build.mjs");
  const { findBrowser } = await import("./testing/browser.mjs");
  const path = await findBrowser();
  await buildWhenNeeded();
  const env = { CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: report(name) };
  const code = await exitCode(process.execPath, [bin.playwright, "test", ...rest], { env });
  return readResult("playwright", name, report(name), code);
}

/** The compiler over everything, the tests included: `next build` leaves that to us. */
async function types() {
  const { typegenWhenNeeded } = await import("./build.mjs");
  await typegenWhenNeeded();
  const code = await exitCode(process.execPath, [bin.tsc, "--noEmit", "-p", "."]);
  return code === 0
    ? { passed: 1, skipped: 0, failures: [] }
    : { passed: 0, skipped: 0, failures: ["types: the compiler found errors, listed above"] };
}

const suites = {
  types,
  unit: (rest) => jest("unit", ["unit", "components"], rest),
  db: (rest) => jest("db", ["db"], rest),
  e2e: (rest) => browserTests("e2e", rest),
};

/** Told to stop: the suites that have not run count as failed. */
let stopped = false;

/** Runs one suite; whatever goes wrong around it is one failure of it. */
async function runSuite(name, rest) {
  if (stopped) return { passed: 0, skipped: 0, failures: [`${name}: stopped before it ran`] };
  say(`\n— ${name} —`);
  // An old report must not speak for a run that crashed before it wrote one.
  rmSync(report(name), { force: true });
  try {
    return await suites[name](rest);
  } catch (error) {
    return { passed: 0, skipped: 0, failures: [`${name}: ${error.message}`] };
  }
}

async function main() {
  const [first, ...others] = process.argv.slice(2);
  if (first && !suites[first])
    throw new Error(
      `There is no suite "${first}". npm test -- ${Object.keys(suites).join(" | ")}, then the runner's own filters.`,
    );
  mkdirSync(resultsDirectory, { recursive: true });
  await installWhenNeeded();
  const { generateWhenNeeded } = await import("./build.mjs");
  await generateWhenNeeded();
  const results = [];
  for (const name of first ? [first] : Object.keys(suites)) results.push(await runSuite(name, others));
  return results;
}

function conclude(results) {
  const failures = results.flatMap((result) => result.failures);
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  if (failures.length > 0) say(`\nFailed:\n${failures.map((line) => `  ✗ ${line}`).join("\n")}`);
  if (total("skipped") > 0) say(`\n${total("skipped")} skipped`);
  say(`\n${total("passed")} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 || total("passed") === 0 ? 1 : 0;
}

function stop() {
  stopped = true;
  endRunning();
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
whenAbandoned(stop);

main()
  .catch((error) => [{ passed: 0, skipped: 0, failures: [error.message] }])
  .then(conclude);
