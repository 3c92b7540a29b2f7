import pg from "pg";
import { inTurns, query } from "../stage.mjs";
import { cookieOf } from "./reading.mjs";

const CONNECTIONS = 16;
const SECONDS = 3;
/** The last ones of the crowd read; they never book. */
const READERS = 64;

/** People are used up by booking: a queue of them for all rows of a run. */
const queueOf = (people) => (people.toBook ??= people.members.slice(0, -READERS));

export const bookingBy =
  ({ date, agreementVersion }, hallId, start) =>
  (member) => ({
    method: "POST",
    path: "/api/appointments",
    headers: {
      ...cookieOf(member),
      "sec-fetch-site": "same-origin",
      "content-type": "application/json",
      "idempotency-key": "new",
    },
    body: JSON.stringify({
      agreementVersion,
      hallId,
      date,
      start,
      delivery: { method: "PICKUP" },
      applicationId: member.id,
    }),
  });

const bareBooking = (placeId) => (rowId) => ({
  method: "POST",
  path: "/api/booking",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ rowId, placeId }),
});

const bareRows = (count) => Array.from({ length: count }, (_, index) => index + 1);

const timed = async (stage, which, requests, connections, expect, seconds) => {
  const { port } = await stage.server(which);
  return stage.client.run({ ports: [port], connections, seconds, once: true, requests, expect });
};

const ours = (stage, people) => async () => {
  const queue = queueOf(people);
  if (queue.length === 0) throw new Error("Nobody is left who may book.");
  const result = await timed(
    stage,
    "ours",
    queue.map(bookingBy(people, "many", "10:00")),
    CONNECTIONS,
    [201],
    SECONDS,
  );
  queue.splice(0, result.taken);
  return result;
};

export const booking = {
  name: "booking",
  what: "booking over HTTP ÷ bare handler with the same three writes",
  before: "0.24",
  goal: "≥ 0.7",
  async measure(stage, people) {
    const rows = bareRows(people.members.length);
    const told = await inTurns({
      ours: ours(stage, people),
      bare: () => timed(stage, "bare", rows.map(bareBooking(1)), CONNECTIONS, [201], SECONDS),
    });
    const ratio = told.ours.perSecond / told.bare.perSecond;
    people.bookingRate = told.ours.perSecond;
    return {
      ratio,
      met: ratio >= 0.7,
      said: `${told.ours.perSecond.toFixed(0)} of ${told.bare.perSecond.toFixed(0)}/s; p95 ${told.ours.p95.toFixed(0)} ms, bare ${told.bare.p95.toFixed(0)} ms`,
    };
  },
};

/** The same three writes in one transaction, sent to the database alone, as pgbench would: one hot hour, 16 connections. */
async function databaseAlone(url) {
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const began = performance.now();
  let done = 0;
  const walk = async (client) => {
    while (performance.now() < began + SECONDS * 1000) {
      // One message, one transaction.
      await client.query(
        `BEGIN; UPDATE "Place" SET "booked" = "booked" + 1 WHERE "id" = 1 AND "booked" < "capacity";
         INSERT INTO "Visit" ("id", "rowId", "placeId") VALUES (gen_random_uuid(), 1, 1);
         UPDATE "Row" SET "state" = 'BOOKED' WHERE "id" = ${(done % 1000) + 1}; COMMIT`,
      );
      done += 1;
    }
  };
  try {
    await Promise.all(clients.map(walk));
    return { perSecond: done / ((performance.now() - began) / 1000), p50: 0, p95: 0, bytes: 0 };
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

export const hotSlot = {
  name: "hot-slot",
  what: "booking ÷ the database alone on one hot hour (as pgbench)",
  before: "0.04",
  goal: "≥ 0.2",
  async measure(stage, people) {
    const told = await inTurns({
      ours: ours(stage, people),
      bare: () => databaseAlone(stage.urls.bare),
      rounds: 2,
      warmUp: false,
    });
    const ratio = told.ours.perSecond / told.bare.perSecond;
    return {
      ratio,
      met: ratio >= 0.2,
      said: `${told.ours.perSecond.toFixed(0)} of ${told.bare.perSecond.toFixed(0)}/s`,
    };
  },
};

const BURST_HOURS = ["09:00", "10:00", "11:00"];
const AT_ONCE = 200;

export const burst = {
  name: "burst",
  what: "2,000 people for 100 places ÷ the bare application's burst (seconds)",
  before: "about 4.5",
  goal: "≤ 1.5, exactly 100",
  async measure(stage, people) {
    const queue = queueOf(people);
    const size = Math.min(2000, Math.floor(queue.length / 2));
    const exact = [];
    let [our, bare] = [0, 0];
    const told = await inTurns({
      ours: async () => {
        const start = BURST_HOURS[our++];
        // Who was refused may try again: two bursts need no more people than one and the hundred who got a place.
        const crowd = queue.slice(0, size);
        const requests = crowd.map(bookingBy(people, "rush", start));
        const result = await timed(stage, "ours", requests, AT_ONCE, [201, 409]);
        const [row] = await query(
          stage.urls.ours,
          `SELECT count(*)::int AS "count" FROM "Appointment" WHERE "hallId" = 'rush' AND "start" = $1 AND "status" = 'BOOKED'`,
          [start],
        );
        exact.push(row.count);
        const booked = await query(
          stage.urls.ours,
          `SELECT "applicationId" AS id FROM "Appointment" WHERE "hallId" = 'rush'`,
        );
        const ids = new Set(booked.map(({ id }) => id));
        queue.splice(0, queue.length, ...queue.filter(({ id }) => !ids.has(id)));
        return { ...result, perSecond: result.seconds };
      },
      bare: async () => {
        const place = 2 + bare++;
        const result = await timed(
          stage,
          "bare",
          bareRows(size).map(bareBooking(place)),
          AT_ONCE,
          [201, 409],
        );
        const [row] = await query(stage.urls.bare, 'SELECT "booked" FROM "Place" WHERE "id" = $1', [place]);
        exact.push(row.booked);
        return { ...result, perSecond: result.seconds };
      },
      rounds: 2,
      warmUp: false,
    });
    const ratio = told.ours.perSecond / told.bare.perSecond;
    const right = exact.every((count) => count === 100);
    return {
      ratio,
      met: ratio <= 1.5 && right,
      said: `${told.ours.perSecond.toFixed(1)} s and ${told.bare.perSecond.toFixed(1)} s for ${size} people, ${AT_ONCE} connections; places given: ${exact.join(", ")}`,
    };
  },
};
