import { availableParallelism } from "node:os";
import nextJest from "next/jest.js";

/** Packages that ship ES modules only and so must pass the transformer. */
const esmOnly = [
  "next-intl",
  "use-intl",
  "icu-minify",
  "@formatjs",
  "intl-messageformat",
  "@prisma/client",
  "mrz",
  "qr",
  "d3-array",
  "d3-color",
  "d3-format",
  "d3-interpolate",
  "d3-path",
  "d3-scale",
  "d3-shape",
  "d3-time",
  "d3-time-format",
  "internmap",
];

const createJestConfig = nextJest({ dir: "./" });

const testPathIgnorePatterns = ["<rootDir>/node_modules/", "<rootDir>/.next/", "<rootDir>/tests/e2e/"];

const shared = {
  moduleNameMapper: {
    "^@/(.*)$": "<rootDir>/$1",
    // It throws outside the react-server condition; the tests are the server here.
    "^server-only$": "<rootDir>/tests/support/jest/server-only.ts",
  },
  modulePathIgnorePatterns: ["<rootDir>/.next/", "<rootDir>/.data/"],
  testPathIgnorePatterns,
};

/** @param {import("jest").Config} project */
async function project(project) {
  const config = await createJestConfig({ ...shared, ...project })();
  return {
    ...config,
    transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  };
}

export default async function config() {
  return {
    // A guard against hanging, not a measure: two workers and a database share the cores.
    testTimeout: 60_000,
    // Every core: left to itself the runner keeps one free, which on two cores is half of the machine.
    maxWorkers: availableParallelism(),
    projects: [
      await project({
        displayName: "unit",
        testEnvironment: "node",
        testMatch: ["<rootDir>/tests/{unit,conformance}/**/*.test.ts?(x)"],
        testPathIgnorePatterns: [...testPathIgnorePatterns, "\\.db\\.test\\.tsx?$"],
        setupFilesAfterEnv: ["<rootDir>/tests/support/jest/setup.ts"],
      }),
      await project({
        displayName: "components",
        testEnvironment: "jsdom",
        testMatch: ["<rootDir>/tests/components/**/*.test.ts?(x)"],
        setupFilesAfterEnv: [
          "<rootDir>/tests/support/jest/setup.ts",
          "<rootDir>/tests/support/jest/setup-dom.ts",
        ],
      }),
      await project({
        displayName: "db",
        testEnvironment: "node",
        testMatch: [
          "<rootDir>/tests/integration/**/*.test.ts?(x)",
          // What a conformance test proves through the use-cases.
          "<rootDir>/tests/conformance/**/*.db.test.ts?(x)",
        ],
        globalSetup: "<rootDir>/tests/support/jest/global-setup.mjs",
        globalTeardown: "<rootDir>/tests/support/jest/global-teardown.mjs",
        setupFiles: ["<rootDir>/tests/support/jest/database-environment.ts"],
        setupFilesAfterEnv: [
          "<rootDir>/tests/support/jest/setup.ts",
          "<rootDir>/tests/support/jest/setup-database.ts",
        ],
      }),
    ],
  };
}
