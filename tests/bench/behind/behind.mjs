import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { say } from "../../../scripts/project.mjs";
import { bookingBy } from "../rows/booking.mjs";
import { aLargePhoto, upload, uploadOf } from "../rows/papers.mjs";
import { cookieOf, readersOf } from "../rows/reading.mjs";
import { seedBoth } from "../seed.mjs";
import { inTurns, query } from "../stage.mjs";
import { missingPrograms, startNginx, startPgbouncer } from "./proxies.mjs";

const REACHES = 100;
const CROWD = 600;
const ASKED = 80;
const ALLOWED = 60;

const tell = (right, said) => ({ ratio: right ? 1 : 0, met: right, said });

/** A hundred places, asked for by six hundred people through both processes. */
async function places({ stage, people, port }) {
  const requests = people.members.slice(0, CROWD).map(bookingBy(people, "rush", "09:00"));
  const job = { ports: [port], connections: 64, once: true, requests, expect: [201, 409] };
  const told = await stage.client.run(job);
  const [{ count }] = await query(
    stage.urls.ours,
    `SELECT count(*)::int AS "count" FROM "Appointment" WHERE "hallId" = 'rush' AND "status" = 'BOOKED'`,
  );
  const said = `${count} booked, answers ${JSON.stringify(told.statuses)}`;
  return tell(count === REACHES && told.statuses[201] === REACHES, said);
}

/** One account that asks eighty times at once: sixty are heard, whichever process counts. */
async function limits({ stage, people, port }) {
  const [member] = people.members.slice(-1);
  const one = bookingBy(people, "none", "09:00")(member);
  const requests = Array.from({ length: ASKED }, () => one);
  const expect = [404, 409, 422, 429];
  const told = await stage.client.run({ ports: [port], connections: 16, once: true, requests, expect });
  const refused = told.statuses[429] ?? 0;
  return tell(refused === ASKED - ALLOWED, `${ASKED - refused} heard, ${refused} refused`);
}

/** A paper that comes to one process and is read from the other. */
async function files({ stage, people, ports }) {
  const [draft] = people.drafts;
  const bodyFile = join(stage.directory, "behind.multipart");
  writeFileSync(bodyFile, upload(await aLargePhoto()));
  const job = { connections: 1, once: true, expect: [201] };
  await stage.client.run({ ...job, ports: [ports[0]], requests: [uploadOf(bodyFile)(draft)] });
  const [{ id }] = await query(
    stage.urls.ours,
    `SELECT "id" FROM "StoredFile" WHERE "applicationId" = $1 ORDER BY "createdAt" DESC LIMIT 1`,
    [draft.id],
  );
  const path = `/api/files/${id}`;
  const read = await fetch(`http://127.0.0.1:${ports[1]}${path}`, { headers: cookieOf(draft) });
  const { byteLength } = await read.arrayBuffer();
  return tell(read.status === 200 && byteLength > 0, `${read.status}, ${byteLength} bytes`);
}

const clockOf = async (port) =>
  (await (await fetch(`http://127.0.0.1:${port}/api/demo/clock`)).json()).offsetMs;

/** The practice clock moved through one process is the other's within a round of its jobs; what lapses by it lapses once,
 *  and every message leaves once. */
async function clockAndJobs({ stage, port, ports }) {
  const moved = await fetch(`http://127.0.0.1:${port}/api/demo/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ now: "2027-01-29T09:00:00+08:00" }),
  });
  let offsets = [];
  for (let tries = 0; tries < 60; tries++) {
    offsets = await Promise.all(ports.map(clockOf));
    if (new Set(offsets).size === 1) break;
    await pause(500);
  }
  const asOne = new Set(offsets).size === 1;
  let waiting = 1;
  for (let tries = 0; tries < 120 && waiting > 0; tries++) {
    const [row] = await query(
      stage.urls.ours,
      `SELECT count(*)::int AS "waiting" FROM "OutboxMessage" WHERE "status" = 'PENDING'`,
    );
    ({ waiting } = row);
    await pause(500);
  }
  const [{ lapsed, twice, sent, told }] = await query(
    stage.urls.ours,
    `SELECT (SELECT count(*)::int FROM "ApplicationEvent" WHERE "event" = 'lapse') AS "lapsed",
      (SELECT count(*)::int FROM (SELECT 1 FROM "ApplicationEvent" WHERE "event" = 'lapse' GROUP BY "applicationId"
        HAVING count(*) > 1) t) AS "twice",
      (SELECT count(*)::int FROM "OutboxMessage" WHERE "kind" = 'SMS' AND "status" = 'DONE') AS "sent",
      (SELECT count(*)::int FROM "DemoSms") AS "told"`,
  );
  const right = moved.status === 200 && asOne && lapsed > 0 && twice === 0 && sent === told && waiting === 0;
  return tell(
    right,
    `clock ${moved.status}, offsets ${asOne ? "alike" : offsets.join(" and ")}; ${lapsed} lapsed, ${twice} of them twice; ${sent} messages sent, ${told} arrived, ${waiting} wait`,
  );
}

/** Home page and status API through nginx: two processes beside one. */
async function ratio({ stage, people, port, ports }) {
  const requests = readersOf(people).flatMap((reader) => [
    { path: "/zh/home", headers: cookieOf(reader) },
    { path: `/api/applications/${reader.serial}/status`, headers: cookieOf(reader) },
  ]);
  const job = { connections: 16, seconds: 4, requests, expect: [200] };
  const alone = await startNginx(join(stage.directory, "alone"), [ports[0]]);
  try {
    const told = await inTurns({
      ours: () => stage.client.run({ ...job, ports: [port] }),
      bare: () => stage.client.run({ ...job, ports: [alone.port] }),
    });
    const times = told.ours.perSecond / told.bare.perSecond;
    const said = `${told.ours.perSecond.toFixed(0)} and ${told.bare.perSecond.toFixed(0)}/s`;
    return { ratio: times, met: times >= 1.7, said };
  } finally {
    await alone.stop();
  }
}

const CHECKS = [
  ["ratio", "two processes ÷ one, home page and status API", "≥ 1.7", ratio],
  ["places", "600 people for 100 places", "exactly 100", places],
  ["limits", "one account asks 80 times at once", "60 heard", limits],
  ["files", "a paper sent to one process, read from the other", "the same", files],
  ["clock", "practice clock, deadlines and messages", "once", clockAndJobs],
];

/** Two processes behind nginx, both through pgbouncer in transaction mode. @returns the rows of their table */
export async function behind(stage, measured) {
  const missing = missingPrograms();
  if (missing.length > 0) {
    say(
      `Not measured: this machine has no ${missing.join(" and no ")} (Debian: apt-get install nginx-light pgbouncer).`,
    );
    return [];
  }
  const people = await seedBoth(stage, { crowd: CROWD + 100 });
  const closers = [];
  try {
    const pool = await startPgbouncer(stage.directory, stage.urls.ours);
    closers.push(pool.stop);
    const env = { DATABASE_URL: pool.url, DATABASE_DIRECT_URL: stage.urls.ours, TRUSTED_PROXIES: "1" };
    const servers = [await stage.start("ours", env), await stage.start("ours", env)];
    const ports = servers.map(({ port }) => port);
    const nginx = await startNginx(stage.directory, ports);
    closers.push(nginx.stop, ...servers.map(({ stop }) => stop));
    const rows = [];
    for (const [name, what, goal, check] of CHECKS) {
      const measure = () => check({ stage, people, port: nginx.port, ports });
      rows.push(await measured({ name, what, before: "not measured", goal, measure }, stage, people));
    }
    return rows;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}
