import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Files of browser tests share a server, whichever of them a worker takes: a number two of them sign in with would be an
 *  account of the other, with its applications and its codes. */
test("no two files of browser tests sign in with one number", () => {
  const folder = join(process.cwd(), "tests/e2e");
  const specs = readdirSync(folder).filter((name) => name.endsWith(".spec.ts"));
  const uses = specs.flatMap((spec) => {
    const text = readFileSync(join(folder, spec), "utf8");
    return [...new Set(text.match(/1990000\d{4}/g))].map((phone) => ({ phone, spec }));
  });
  expect(uses.length).toBeGreaterThan(20);
  const shared = uses.filter(({ phone, spec }) =>
    uses.some((other) => other.phone === phone && other.spec !== spec),
  );
  expect(shared).toEqual([]);
});
