// Loaded into the web server with --import. Its standard input is a pipe from scripts/start.mjs: when that process is
// killed with -9 it cannot tell anybody, but the pipe ends, and the port must not stay taken.
// The processes the web server starts inherit the flag but not this pipe (their input ends at once): not them.
if (process.env.EXIT_WITH_PARENT === "1") {
  delete process.env.EXIT_WITH_PARENT;
  process.stdin
    .on("end", () => process.exit(0))
    .on("error", () => process.exit(0))
    .resume();
  process.stdin.unref?.();
}
