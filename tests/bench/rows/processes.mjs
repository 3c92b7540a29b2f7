import { cpus } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { inTurns, memoryOf } from "../stage.mjs";
import { cookieOf, readersOf } from "./reading.mjs";

const middle = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

const once = async (port, path, headers = {}) => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: "manual" });
  await answer.arrayBuffer();
};

/** Fifty rounds of what people ask for, so that everything that is loaded at the first use is there. */
const warm = async (port, paths, headers) => {
  for (let round = 0; round < 50; round++) for (const path of paths) await once(port, path, headers);
  await pause(3000);
};

export const memory = {
  name: "memory",
  what: "idle memory ÷ bare, after a start and fifty visits of each kind",
  before: "2.5 (282 MB)",
  goal: "≤ 1.8, no growth",
  async measure(stage, people) {
    const [reader] = readersOf(people);
    const [ours, bare] = [await stage.start("ours"), await stage.start("bare")];
    await warm(ours.port, ["/zh", "/zh/home", `/api/applications/${reader.serial}/status`], cookieOf(reader));
    await warm(bare.port, ["/", "/dynamic", "/api/row/1"]);
    const [mine, other] = [memoryOf(ours.pid), memoryOf(bare.pid)];
    const grown = await grownBy(stage, ours, people);
    await ours.stop();
    await bare.stop();
    const ratio = mine / other;
    return {
      ratio,
      met: ratio <= 1.8,
      said: `${mine.toFixed(0)} and ${other.toFixed(0)} MB; after each of four loads of 5 s, settled: ${grown.map((one) => one.toFixed(0)).join(", ")} MB`,
    };
  },
};

/** What is resident after each of four loads: a leak rises by the same step each time, a heap that finds its size does not. */
async function grownBy(stage, { port, pid }, people) {
  const requests = readersOf(people).flatMap((reader) => [
    { path: "/zh/home", headers: cookieOf(reader) },
    { path: `/api/applications/${reader.serial}/status`, headers: cookieOf(reader) },
  ]);
  const sizes = [];
  for (let round = 0; round < 4; round++) {
    await stage.client.run({ ports: [port], connections: 16, seconds: 5, requests, expect: [200] });
    await pause(2000);
    sizes.push(memoryOf(pid));
  }
  return sizes;
}

export const coldStart = {
  name: "cold-start",
  what: "cold start to the first page ÷ bare",
  before: "not measured",
  goal: "≤ 2",
  async measure(stage) {
    const told = { ours: [], bare: [] };
    for (let round = 0; round < 3; round++)
      for (const which of ["ours", "bare"]) {
        const server = await stage.start(which);
        told[which].push(server.ms);
        await server.stop();
      }
    const ratio = middle(told.ours) / middle(told.bare);
    return {
      ratio,
      met: ratio <= 2,
      said: `${(middle(told.ours) / 1000).toFixed(2)} and ${(middle(told.bare) / 1000).toFixed(2)} s`,
    };
  },
};

const times = () =>
  cpus().reduce(
    (sum, { times: { idle, ...busy } }) => ({
      idle: sum.idle + idle,
      busy: sum.busy + Object.values(busy).reduce((one, other) => one + other, 0),
    }),
    { idle: 0, busy: 0 },
  );

/** What a job tells, with the share of all cores that was busy meanwhile, whoever kept them so. */
const watched = async (job) => {
  const before = times();
  const told = await job();
  const after = times();
  const busy = after.busy - before.busy;
  return { ...told, busy: busy / (busy + after.idle - before.idle) };
};
const busyIn = ({ rounds }) => `${(middle(rounds.map(({ busy }) => busy)) * 100).toFixed(0)} %`;

export const twoProcesses = {
  name: "two",
  what: "two processes ÷ one (home page and status API, half each)",
  before: "not measured",
  goal: "≥ 1.7",
  async measure(stage, people) {
    const first = await stage.server("ours");
    const second = await stage.start("ours");
    const requests = readersOf(people).flatMap((reader) => [
      { path: "/zh/home", headers: cookieOf(reader) },
      { path: `/api/applications/${reader.serial}/status`, headers: cookieOf(reader) },
    ]);
    const job = { connections: 16, seconds: 4, requests, expect: [200] };
    const told = await inTurns({
      ours: () => watched(() => stage.client.run({ ...job, ports: [first.port, second.port] })),
      bare: () => watched(() => stage.client.run({ ...job, ports: [first.port] })),
    });
    await second.stop();
    const ratio = told.ours.perSecond / told.bare.perSecond;
    return {
      ratio,
      met: ratio >= 1.7,
      said: `${told.ours.perSecond.toFixed(0)} and ${told.bare.perSecond.toFixed(0)}/s; with the database and the client on them the cores are busy ${busyIn(told.bare)} with one process, ${busyIn(told.ours)} with two`,
    };
  },
};
