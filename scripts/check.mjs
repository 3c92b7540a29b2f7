import { installWhenNeeded } from "./install.mjs";
import { bin, say } from "./project.mjs";
import { endRunning, exitCode } from "./run.mjs";

const steps = [
  ["format", [bin.prettier, "--check", "--log-level", "warn", "."]],
  ["lint", [bin.eslint, "--max-warnings", "0", "."]],
  ["types", [bin.tsc, "--noEmit", "-p", "."]],
  ["nothing unused", [bin.knip, "--no-progress", "--no-config-hints"]],
  ["unit tests", [bin.jest, "--selectProjects", "unit", "components"]],
];

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, endRunning);

await installWhenNeeded();
const { generateWhenNeeded, typegenWhenNeeded } = await import("./build.mjs");
await generateWhenNeeded();
await typegenWhenNeeded();

const failed = [];
for (const [name, args] of steps) {
  say(`— ${name} —`);
  if ((await exitCode(process.execPath, args)) !== 0) failed.push(name);
}
say(failed.length > 0 ? `\nNot clean: ${failed.join(", ")}.` : "\nAll clean.");
process.exitCode = failed.length > 0 ? 1 : 0;
