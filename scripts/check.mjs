import { existsSync } from "node:fs";
import { join } from "node:path";
import { installWhenNeeded } from "./install.mjs";
import { bin, root, say } from "./project.mjs";
import { endRunning, exitCode } from "./run.mjs";

const steps = [
  ["format", [bin.prettier, "--check", "--log-level", "warn", "."]],
  ["lint", [bin.eslint, "--max-warnings", "0", "."]],
  ["types", [bin.tsc, "--noEmit", "-p", "."]],
  ["unit tests", [bin.jest, "--selectProjects", "unit", "components"]],
];

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, endRunning);

await installWhenNeeded();
const { generateWhenNeeded } = await import("./build.mjs");
await generateWhenNeeded();
if (!existsSync(join(root, "next-env.d.ts"))) await exitCode(process.execPath, [bin.next, "typegen"]);

const failed = [];
for (const [name, args] of steps) {
  say(`— ${name} —`);
  if ((await exitCode(process.execPath, args)) !== 0) failed.push(name);
}
say(failed.length > 0 ? `\nNot clean: ${failed.join(", ")}.` : "\nAll clean.");
process.exitCode = failed.length > 0 ? 1 : 0;
