import { say } from "../../../scripts/project.mjs";
import { growTo, seedBoth } from "../seed.mjs";
import { query } from "../stage.mjs";
import { cookieOf, readersOf } from "./reading.mjs";

const [SMALL, LARGE] = [1000, 1_000_000];

/** What is asked, by its row: name, words, the requests. */
const QUESTIONS = [
  [
    "queue",
    "officer's queue",
    ({ officer }) => [{ path: "/zh/officer/review?show=free", headers: cookieOf(officer) }],
  ],
  [
    "queue-name",
    "officer's queue searched by a name",
    ({ officer }) => [{ path: "/zh/officer/review?show=all&q=FILLER0000042", headers: cookieOf(officer) }],
  ],
  [
    "queue-passport",
    "officer's queue searched by a passport number",
    ({ officer }) => [{ path: "/zh/officer/review?show=all&q=B0000042", headers: cookieOf(officer) }],
  ],
  [
    "list",
    "applicant's list",
    (people) => readersOf(people).map((one) => ({ path: "/zh/applications", headers: cookieOf(one) })),
  ],
  [
    "status",
    "status query",
    (people) =>
      readersOf(people).map((one) => ({
        path: `/api/applications/${one.serial}/status`,
        headers: cookieOf(one),
      })),
  ],
];

async function measuredAll(stage, people, count) {
  await growTo(stage, count);
  const { port } = await stage.server("ours");
  const told = {};
  for (const [name, , requests] of QUESTIONS) {
    const job = { ports: [port], connections: 1, requests: requests(people), expect: [200] };
    await stage.client.run({ ...job, seconds: 2 });
    told[name] = await stage.client.run({ ...job, seconds: 5 });
    say(`  ${count.toLocaleString("en")}: ${name} p95 ${told[name].p95.toFixed(1)} ms`);
  }
  return told;
}

/** The two sizes one after the other in one database, each question by one client: p95 by p95. */
export async function scale(stage, measured) {
  const people = await seedBoth(stage, { crowd: 300 });
  const small = await measuredAll(stage, people, SMALL);
  say(`Growing to ${LARGE.toLocaleString("en")} …`);
  const large = await measuredAll(stage, people, LARGE);
  const [{ waiting }] = await query(
    stage.urls.ours,
    `SELECT count(*)::int AS "waiting" FROM "Application" WHERE "state" = 'SUBMITTED'`,
  );
  const rows = [];
  for (const [name, what] of QUESTIONS) {
    const ratio = large[name].p95 / small[name].p95;
    const said = `p95 ${large[name].p95.toFixed(1)} and ${small[name].p95.toFixed(1)} ms; ${waiting} waiting`;
    const row = {
      name,
      what: `${what}, p95, 1,000,000 applications ÷ 1,000`,
      before: name === "queue" ? "4.7 (1.5 s)" : "not measured",
      goal: "≤ 1.5",
      measure: async () => ({ ratio, met: ratio <= 1.5, said }),
    };
    rows.push(await measured(row, stage, people));
  }
  return rows;
}
