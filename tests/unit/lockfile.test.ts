import { readFileSync } from "node:fs";
import { join } from "node:path";

type Lock = { packages: Record<string, { version: string; resolved?: string }> };

const read = (name: string) => readFileSync(join(process.cwd(), name), "utf8");
const lock = JSON.parse(read("package-lock.json")) as Lock;
const installed = (name: string) => lock.packages[`node_modules/${name}`]?.version ?? "0.0.0";
const atLeast = (found: string, floor: string) => found.localeCompare(floor, "en", { numeric: true }) >= 0;

// The security floor: older ones have published holes.
test.each([
  ["next", "16.4.6"],
  ["next-auth", "4.24.15"],
])("%s is at least %s", (name, floor) => {
  expect(atLeast(installed(name), floor)).toBe(true);
});

test("the lock names no download address, so that any registry can serve it", () => {
  expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved)).toEqual([]);
});

test("every dependency is pinned to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<
    string,
    Record<string, string>
  >;

  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
});
