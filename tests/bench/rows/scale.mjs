import { say } from "../../../scripts/project.mjs";
import { growTo, seedBoth } from "../seed.mjs";
import { inTurns, query } from "../stage.mjs";
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

/** A copy of the small database, with the same people in it, grown to the large size. */
async function growACopy(stage) {
  const { pathname } = new URL(stage.urls.ours);
  await query(stage.urls.bare, `CREATE DATABASE "large" TEMPLATE "${pathname.slice(1)}"`);
  const url = Object.assign(new URL(stage.urls.ours), { pathname: "/large" }).href;
  say(`Growing to ${LARGE.toLocaleString("en")} …`);
  await growTo(url, LARGE);
  return url;
}

/** The two sizes in two databases of one server, each question in turn by one client: p95 by p95. */
export async function scale(stage, measured) {
  const people = await seedBoth(stage, { crowd: 300 });
  await growTo(stage.urls.ours, SMALL);
  const url = await growACopy(stage);
  const [{ waiting }] = await query(
    url,
    `SELECT count(*)::int AS "waiting" FROM "Application" WHERE "state" = 'SUBMITTED'`,
  );
  const small = await stage.server("ours");
  const large = await stage.start("ours", { DATABASE_URL: url });
  const rows = [];
  for (const [name, what, requests] of QUESTIONS) {
    const job = { connections: 1, seconds: 3, requests: requests(people), expect: [200] };
    const measure = async () => {
      const told = await inTurns({
        ours: () => stage.client.run({ ...job, ports: [large.port] }),
        bare: () => stage.client.run({ ...job, ports: [small.port] }),
      });
      const ratio = told.ours.p95 / told.bare.p95;
      const said = `p95 ${told.ours.p95.toFixed(1)} and ${told.bare.p95.toFixed(1)} ms; ${waiting.toLocaleString("en")} waiting`;
      return { ratio, met: ratio <= 1.5, said };
    };
    const row = {
      name,
      what: `${what}, p95, 1,000,000 applications ÷ 1,000`,
      before: name === "queue" ? "4.7 (1.5 s)" : "not measured",
      goal: "≤ 1.5",
      measure,
    };
    rows.push(await measured(row, stage, people));
  }
  return rows;
}
