// Loaded into the web server with --import. Its standard input is a pipe from scripts/start.mjs: when that process is
// killed with -9 it cannot tell anybody, but the pipe ends, and the port must not stay taken.
process.stdin
  .on("end", () => process.exit(0))
  .on("error", () => process.exit(0))
  .resume();
process.stdin.unref?.();
