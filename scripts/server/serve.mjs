import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../project.mjs";
import { answers, originOf, startWeb } from "./web-server.mjs";

/** More deaths than this within a minute, and the fault is not an accident. */
const restartsPerMinute = 5;

/**
 * Keeps the web server up: one that is killed from outside (kill -9, out of memory) comes back; one that ends by
 * itself has a reason, so everything is stopped.
 * @param {{ env: NodeJS.ProcessEnv, host: string, port: number, origin: string, dev: boolean, directory: string }} options
 *   directory: where `web.pid` tells operators and tests which process it is
 * @returns {{ ready: Promise<boolean>, ended: Promise<number>, stop: () => Promise<void> }} ended: the exit code for us
 */
export function serve({ env, host, port, origin, dev, directory }) {
  let stopping = false;
  const pidFile = join(directory, "web.pid");
  const start = () => {
    const started = startWeb({ env, host, port, dev });
    writeFileSync(pidFile, String(started.child.pid));
    return started;
  };
  let web = start();
  const ready = answers(originOf(host, port), web.ended);

  const watch = async () => {
    const deaths = [];
    for (;;) {
      const { code, signal } = await web.ended;
      if (stopping) return 0;
      if (!signal || !(await ready)) {
        process.stderr.write(
          `\nThe web server on ${origin} ended by itself (exit code ${code}); the lines above say why.\n`,
        );
        return code || 1;
      }
      const now = performance.now();
      deaths.push(now);
      if (deaths.filter((time) => now - time < 60_000).length > restartsPerMinute) {
        process.stderr.write("\nThe web server is killed again and again; giving up.\n");
        return 1;
      }
      say(`The web server was ended by ${signal}; starting it again …`);
      web = start();
    }
  };

  const stop = async () => {
    stopping = true;
    await web.stop();
    rmSync(pidFile, { force: true });
  };
  return { ready, ended: watch(), stop };
}
