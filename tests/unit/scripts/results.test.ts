import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readResult } from "../../../scripts/testing/results.mjs";

const folder = mkdtempSync(join(tmpdir(), "results-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const jestFile = (...statuses: string[]) => ({
  name: join(process.cwd(), "tests/unit/some.test.ts"),
  status: statuses.includes("failed") ? "failed" : "passed",
  message: "",
  assertionResults: statuses.map((status) => ({
    status,
    fullName: `a ${status} test`,
    failureMessages: ["\u001b[31mbecause\u001b[39m\nof this"],
  })),
});

test("jest's passed, failed and skipped tests are counted", () => {
  const file = report({
    testResults: [jestFile("passed", "passed"), jestFile("passed", "failed", "pending")],
  });

  expect(readResult("jest", "unit", file, 1)).toEqual({
    passed: 3,
    skipped: 1,
    failures: ["a failed test: because"],
  });
});

test("a jest file that cannot be loaded is a failure of its own", () => {
  const broken = { ...jestFile(), status: "failed", message: "Cannot find module" };

  expect(
    readResult("jest", "unit", report({ testResults: [jestFile("passed"), broken] }), 1).failures,
  ).toEqual(["tests/unit/some.test.ts: Cannot find module"]);
});

test("playwright's tests are counted through nested groups", () => {
  const spec = (title: string, status: string) => ({
    title,
    tests: [{ status, results: [{ error: { message: "Timed out\nhere" } }] }],
  });
  const suites = [
    {
      title: "journey.spec.ts",
      specs: [spec("signs in", "expected")],
      suites: [{ title: "booking", specs: [spec("books", "unexpected"), spec("later", "skipped")] }],
    },
  ];

  expect(readResult("playwright", "e2e", report({ suites, errors: [] }), 1)).toEqual({
    passed: 1,
    skipped: 1,
    failures: ["journey.spec.ts › booking › books: Timed out"],
  });
});

test("a test that passed only at the second try has not passed", () => {
  const suites = [
    { title: "a.spec.ts", specs: [{ title: "flickers", tests: [{ status: "flaky", results: [] }] }] },
  ];

  expect(readResult("playwright", "e2e", report({ suites, errors: [] }), 0).failures).toHaveLength(1);
});

test.each([
  ["no report", () => join(folder, "nowhere.json"), 1],
  ["a report of nothing", () => report({ testResults: [] }), 0],
  ["only passed tests but a bad exit code", () => report({ testResults: [jestFile("passed")] }), 134],
])("a suite with %s has failed", (_, file, code) => {
  expect(readResult("jest", "db", file(), code).failures).toHaveLength(1);
});
