import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

/**
 * Speaks for the people of the load test, over connections that are kept, in turn to each server.
 * @param {number[]} ports
 */
export function clientOf(ports) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let turn = 0;
  /** @returns {Promise<{ status: number, body: any, ms: number }>} */
  const ask = (method, path, cookie, body, key = randomUUID()) =>
    new Promise((settle, fail) => {
      const port = ports[turn++ % ports.length];
      const began = performance.now();
      const text = body ? JSON.stringify(body) : "";
      const headers = {
        cookie: `next-auth.session-token=${cookie}`,
        "sec-fetch-site": "same-origin",
        "content-type": "application/json",
        "content-length": Buffer.byteLength(text),
        "idempotency-key": key,
      };
      const asked = request({ agent, host: "127.0.0.1", port, method, path, headers }, (answer) => {
        let said = "";
        answer.on("data", (part) => (said += part));
        answer.on("end", () =>
          settle({
            status: answer.statusCode,
            body: said ? JSON.parse(said) : {},
            ms: performance.now() - began,
          }),
        );
      });
      asked.on("error", fail);
      asked.end(text);
    });
  return { ask, close: () => agent.destroy() };
}

const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** What a table says of many answers: how many of each kind, a second, and how long half and 95 of 100 took. */
export function summary(name, answers, seconds) {
  const kinds = {};
  for (const { status, body } of answers) {
    const kind = status < 300 ? "ok" : (body.code ?? String(status));
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  const sorted = answers.map(({ ms }) => ms).sort((one, other) => one - other);
  return {
    name,
    answers: answers.length,
    seconds: seconds.toFixed(1),
    perSecond: (answers.length / seconds).toFixed(0),
    p50: `${share(sorted, 0.5).toFixed(0)} ms`,
    p95: `${share(sorted, 0.95).toFixed(0)} ms`,
    kinds: Object.entries(kinds)
      .sort()
      .map(([kind, count]) => `${kind} ${count}`)
      .join(", "),
  };
}
