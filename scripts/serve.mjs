import { say } from "./project.mjs";
import { answers, startWeb } from "./web-server.mjs";

/** More deaths than this within a minute, and the fault is not an accident. */
const restartsPerMinute = 5;

/**
 * Keeps the web server up: one that is killed from outside (kill -9, out of memory) comes back; one that ends by
 * itself has a reason, so everything is stopped.
 * @returns {{ ready: Promise<boolean>, ended: Promise<number>, stop: () => Promise<void> }} ended: the exit code for us
 */
export function serve({ env, host, port, origin, dev }) {
  let stopping = false;
  let web = startWeb({ env, host, port, dev });
  const ready = answers(`http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`, web.ended);

  const watch = async () => {
    const deaths = [];
    for (;;) {
      const { code, signal } = await web.ended;
      if (stopping) return 0;
      if (!signal || !(await ready)) {
        process.stderr.write(`\nThe web server on ${origin} ended by itself (exit code ${code}); the lines above say why.\n`);
        return code || 1;
      }
      const now = performance.now();
      deaths.push(now);
      if (deaths.filter((time) => now - time < 60_000).length > restartsPerMinute) {
        process.stderr.write("\nThe web server is killed again and again; giving up.\n");
        return 1;
      }
      say(`The web server was ended by ${signal}; starting it again …`);
      web = startWeb({ env, host, port, dev });
    }
  };

  const stop = async () => {
    stopping = true;
    await web.stop();
  };
  return { ready, ended: watch(), stop };
}
