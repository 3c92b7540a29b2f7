import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";

// The load client of `npm run bench`, in a process of its own (scripts fork it): it is told a job, does it, and tells
// what came back. A job's requests are `{ method, path, headers, body | bodyFile, turn }`; in a body and a path
// `@@VERSION@@` stands for the request's turn and `@@PARITY@@` for whether that is even, so that a form can be posted
// again and again.

const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

const filled = (text, turn) => text.replaceAll("@@VERSION@@", turn).replaceAll("@@PARITY@@", turn % 2);

/** One request, its answer read to the end. */
const ask = (agent, port, { method = "GET", path, headers = {}, body }) =>
  new Promise((settle, fail) => {
    const began = performance.now();
    const own = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const key = headers["idempotency-key"] === "new" ? { "idempotency-key": randomUUID() } : {};
    const asked = request(
      { agent, host: "127.0.0.1", port, method, path, headers: { ...headers, ...own, ...key } },
      (answer) => {
        let bytes = 0;
        let said = "";
        answer.on("data", (part) => {
          bytes += part.length;
          if (said.length < 400) said += part.toString("utf8").slice(0, 400);
        });
        answer.on("end", () =>
          settle({ status: answer.statusCode, bytes, said, ms: performance.now() - began }),
        );
      },
    );
    asked.on("error", fail);
    asked.end(body);
  });

const files = new Map();

/** What is sent this time. */
const written = (one, turn) => {
  if (one.bodyFile) {
    if (!files.has(one.bodyFile)) files.set(one.bodyFile, readFileSync(one.bodyFile));
    return { ...one, body: files.get(one.bodyFile) };
  }
  return { ...one, body: one.body && filled(one.body, turn) };
};

/** Each connection goes round its own requests until the time is over; or all of them are asked once, in order. */
async function work({ ports, connections, seconds, once = false, requests, expect }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const turns = requests.map(({ turn = 0 }) => turn);
  const answers = [];
  const began = performance.now();
  const until = seconds ? began + seconds * 1000 : Infinity;
  let taken = 0;
  const next = (lane, round) => (once ? taken++ : (lane + round * connections) % requests.length);
  const walk = async (lane) => {
    for (let round = 0; performance.now() < until; round++) {
      const at = next(lane, round);
      if (at >= requests.length) return;
      const answer = await ask(agent, ports[(lane + round) % ports.length], written(requests[at], turns[at]));
      if (!expect.includes(answer.status))
        throw new Error(`${requests[at].path} answered ${answer.status}: ${answer.said}`);
      turns[at] += 1;
      answers.push(answer);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, (_, lane) => walk(lane)));
  } finally {
    agent.destroy();
  }
  return {
    ...told(answers, (performance.now() - began) / 1000),
    turns,
    taken: Math.min(taken, requests.length),
  };
}

function told(answers, seconds) {
  const sorted = answers.map(({ ms }) => ms).sort((one, other) => one - other);
  const statuses = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  const bytes = Math.round(answers.reduce((sum, one) => sum + one.bytes, 0) / Math.max(1, answers.length));
  return {
    answers: answers.length,
    seconds,
    perSecond: answers.length / seconds,
    p50: share(sorted, 0.5),
    p95: share(sorted, 0.95),
    statuses,
    bytes,
  };
}

process.on("message", async ({ id, job }) => {
  try {
    process.send({ id, result: await work(job) });
  } catch (error) {
    process.send({ id, error: error.message });
  }
});
process.on("disconnect", () => process.exit(0));
