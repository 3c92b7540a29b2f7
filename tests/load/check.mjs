import pg from "pg";

/**
 * Compares what people were answered with the rows as they are.
 * @param {string} url of the database
 * @param {Map<string, string | null>} last by application: the visit its holder was told of last; null: cancelled
 * @returns {Promise<string[]>} what is wrong
 */
export async function check(url, last) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const wrong = [];
  const none = async (what, sql) => {
    const { rows } = await client.query(sql);
    for (const row of rows) wrong.push(`${what}: ${JSON.stringify(row)}`);
  };
  await none(
    "an hour counts other bookings than it has",
    `SELECT s.*, count(v."id")::int AS visits FROM "Slot" s LEFT JOIN "Appointment" v ON v."hallId" = s."hallId"
       AND v."date" = s."date" AND v."start" = s."start" AND v."status" = 'BOOKED'
     GROUP BY s."hallId", s."date", s."start" HAVING count(v."id") <> s."booked" OR s."booked" > s."capacity"`,
  );
  await none(
    "an hour holds other places than were given back",
    `SELECT s.*, count(r."id")::int AS returned FROM "Slot" s LEFT JOIN "ReturnedPlace" r ON r."hallId" = s."hallId"
       AND r."date" = s."date" AND r."start" = s."start"
     GROUP BY s."hallId", s."date", s."start" HAVING count(r."id") <> s."held"`,
  );
  await none(
    "an application's state and its visits differ",
    `SELECT a."id", a."state", count(v."id")::int AS visits FROM "Application" a
       LEFT JOIN "Appointment" v ON v."applicationId" = a."id" AND v."status" = 'BOOKED'
     GROUP BY a."id" HAVING (a."state" = 'BOOKED') <> (count(v."id") = 1)`,
  );
  await none(
    "visits, events, audit and messages differ",
    `SELECT * FROM (SELECT (SELECT count(*) FROM "Appointment") AS visits,
       (SELECT count(*) FROM "ApplicationEvent" WHERE "event" IN ('book', 'reschedule')) AS events,
       (SELECT count(*) FROM "AuditEntry" WHERE "action" IN ('book', 'reschedule')) AS audited,
       (SELECT count(*) FROM "OutboxMessage" WHERE "key" LIKE 'booked:%' OR "key" LIKE 'rescheduled:%')
         + (SELECT COALESCE(sum(n), 0) FROM (SELECT count(*) AS n FROM "Appointment" WHERE "groupId" IS NOT NULL GROUP BY "groupId") g) AS told) c
     WHERE visits <> events OR visits <> audited OR visits <> told`,
  );
  const { rows } = await client.query(
    `SELECT "id", "applicationId" FROM "Appointment" WHERE "status" = 'BOOKED'`,
  );
  const booked = new Map(rows.map(({ id, applicationId }) => [applicationId, id]));
  for (const [applicationId, visit] of last)
    if ((booked.get(applicationId) ?? null) !== visit)
      wrong.push(`${applicationId} was told ${visit}, the rows say ${booked.get(applicationId)}`);
  await client.end();
  return wrong;
}
