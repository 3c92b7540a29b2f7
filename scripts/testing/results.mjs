import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "../project.mjs";

/** @typedef {{ passed: number, skipped: number, failures: string[] }} SuiteResult */

const firstLine = (text) =>
  stripVTControlCharacters(String(text ?? ""))
    .split("\n")
    .find((line) => line.trim())
    ?.trim() ?? "";

/** @returns {SuiteResult} */
function fromJest(report) {
  const result = { passed: 0, skipped: 0, failures: [] };
  for (const file of report.testResults) {
    // A file that could not be loaded has no tests of its own to fail.
    if (file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")) {
      result.failures.push(`${relative(root, file.name)}: ${firstLine(file.message)}`);
    }
    for (const test of file.assertionResults) {
      if (test.status === "passed") result.passed++;
      else if (test.status === "failed")
        result.failures.push(`${test.fullName}: ${firstLine(test.failureMessages[0])}`);
      else result.skipped++;
    }
  }
  return result;
}

function* specsOf(suite, path = []) {
  for (const spec of suite.specs ?? []) yield { spec, path };
  for (const child of suite.suites ?? []) yield* specsOf(child, [...path, child.title]);
}

/** @returns {SuiteResult} */
function fromPlaywright(report) {
  const result = { passed: 0, skipped: 0, failures: report.errors.map((error) => firstLine(error.message)) };
  for (const { spec, path } of report.suites.flatMap((suite) => [...specsOf(suite, [suite.title])])) {
    for (const test of spec.tests) {
      if (test.status === "expected") result.passed++;
      else if (test.status === "skipped") result.skipped++;
      else
        result.failures.push(
          `${[...path, spec.title].join(" › ")}: ${firstLine(test.results.at(-1)?.error?.message)}`,
        );
    }
  }
  return result;
}

/**
 * What a suite's JSON report says. A suite that crashed, wrote no report, or ran nothing has failed: silence is no success.
 * @param {"jest" | "playwright"} kind
 * @param {string} name
 * @param {string} file
 * @param {number} code the exit code of the runner
 * @returns {SuiteResult}
 */
export function readResult(kind, name, file, code) {
  if (!existsSync(file))
    return { passed: 0, skipped: 0, failures: [`${name}: ended with exit code ${code} and no report`] };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const result = kind === "jest" ? fromJest(report) : fromPlaywright(report);
  if (result.passed + result.failures.length === 0) result.failures.push(`${name}: no test ran`);
  if (code !== 0 && result.failures.length === 0)
    result.failures.push(`${name}: ended with exit code ${code}`);
  return result;
}
