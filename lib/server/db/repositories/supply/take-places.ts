import "server-only";
import { rowsBy, type Tx } from "../../client";
import { DESK_CHANNEL } from "../../desk-notices";
import { isCheckViolation } from "../../failures";
import type { BookingRows } from "./booking-rows";
import { OPEN_TO_ALL_TEXT } from "./open-to-all";

/** Rows as one parameter: bytes as PostgreSQL reads them, instants in ISO. */
const asJson = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : value,
  );

/** $1 cases, $2 hours, $3 the same by type, $4 when, $5 visits that end, $6 visits, $7 deliveries, $8 events, $9 audit,
 *  $10 messages, $11 desks that are told, $12 held. */
const TAKE = `WITH "cases" AS MATERIALIZED (
    SELECT a."id" FROM "Application" a
      JOIN jsonb_to_recordset($1::jsonb) AS m("id" uuid, "version" int, "from" text)
      ON m."id" = a."id" AND m."version" = a."version" AND m."from" = a."state"
    ORDER BY a."id" FOR UPDATE OF a
  ), "hours" AS MATERIALIZED (
    SELECT s."hallId", s."date", s."start", w."count"
    FROM jsonb_to_recordset($2::jsonb) AS w("hallId" text, "date" text, "start" text, "count" int)
      JOIN "Slot" s ON s."hallId" = w."hallId" AND s."date" = w."date" AND s."start" = w."start"
    WHERE (SELECT count(*) FROM "cases") = jsonb_array_length($1::jsonb)
      AND s."booked" + s."held" + s."keptBack" + w."count" <= s."capacity"
      AND (w."count" = 0 OR EXISTS (SELECT 1 FROM "Hall" h WHERE h."id" = s."hallId" AND h."open"))
      AND (w."count" = 0 OR $12::boolean OR ${OPEN_TO_ALL_TEXT})
    ORDER BY s."hallId", s."date", s."start" FOR UPDATE OF s
  ), "won" AS MATERIALIZED (
    SELECT 1 WHERE (SELECT count(*) FROM "hours") = jsonb_array_length($2::jsonb)
  ), "taken" AS (
    UPDATE "Slot" s SET "booked" = s."booked" + t."count" FROM "hours" t, "won"
    WHERE t."count" > 0 AND s."hallId" = t."hallId" AND s."date" = t."date" AND s."start" = t."start"
  ), "limited" AS (
    UPDATE "SlotLimit" l SET "booked" = l."booked" + t."count"
    FROM jsonb_to_recordset($3::jsonb) AS t("hallId" text, "date" text, "start" text, "type" text, "count" int), "won"
    WHERE l."hallId" = t."hallId" AND l."date" = t."date" AND l."start" = t."start" AND l."type" = t."type"
  ), "ended" AS (
    UPDATE "Appointment" v SET "status" = 'RESCHEDULED', "endedAt" = $4::timestamptz FROM "won"
    WHERE v."id" = ANY ($5::uuid[]) AND v."status" = 'BOOKED' RETURNING v."id"
  ), "made" AS (
    INSERT INTO "Appointment" SELECT v.* FROM jsonb_populate_recordset(NULL::"Appointment", $6::jsonb) v, "won"
    WHERE (SELECT count(*) FROM "ended") = cardinality($5::uuid[]) RETURNING "id"
  ), "moved" AS (
    UPDATE "Application" a SET "state" = m."to", "underWay" = m."underWay", "version" = a."version" + 1,
      "updatedAt" = m."updatedAt", "dueOn" = m."dueOn", "dueProvisional" = m."dueProvisional"
    FROM jsonb_to_recordset($1::jsonb) AS m("id" uuid, "to" text, "underWay" boolean, "updatedAt" timestamptz,
      "dueOn" text, "dueProvisional" boolean), "won"
    WHERE a."id" = m."id"
  ), "delivered" AS (
    INSERT INTO "Delivery" ("applicationId", "method", "detailsCipher")
    SELECT d."applicationId", d."method", d."detailsCipher"
    FROM jsonb_populate_recordset(NULL::"Delivery", $7::jsonb) d, "won"
    ON CONFLICT ("applicationId") DO UPDATE SET "method" = EXCLUDED."method", "detailsCipher" = EXCLUDED."detailsCipher"
  ), "told" AS (
    INSERT INTO "ApplicationEvent"
    SELECT e.* FROM jsonb_populate_recordset(NULL::"ApplicationEvent", $8::jsonb) e, "won"
  ), "audited" AS (
    INSERT INTO "AuditEntry" ("at", "actorKind", "actorId", "action", "subject", "data", "prevHash", "hash")
    SELECT e."at", e."actorKind", e."actorId", e."action", e."subject", e."data", e."prevHash", e."hash"
    FROM jsonb_populate_recordset(NULL::"AuditEntry", $9::jsonb) e, "won"
  ), "sent" AS (
    INSERT INTO "OutboxMessage" ("id", "kind", "key", "lane", "payloadCipher", "applicationId", "createdAt", "notBefore", "dropAfter")
    SELECT o."id", o."kind", o."key", o."lane", o."payloadCipher", o."applicationId", o."createdAt", o."notBefore", o."dropAfter"
    FROM jsonb_populate_recordset(NULL::"OutboxMessage", $10::jsonb) o, "won"
    ON CONFLICT ("key") DO NOTHING
  )
  SELECT (SELECT count(*) FROM "made")::int AS "booked",
    (SELECT count(pg_notify('${DESK_CHANNEL}', t)) FROM unnest($11::text[]) t, "won")::int AS "notified"`;

/** Takes places and writes all that follows from it in one statement, or nothing. The cases are locked in the order of
 *  their ids and moved only from the version that was judged, then the hours in theirs, so that nobody who takes several
 *  stops another who does; an hour's row is the queue, and N places are given exactly N times however many ask at once.
 *  Who meets a unique index (once a day a person, one visit an application, the key) gets its error.
 *  @returns false: a place is gone, its hall closed, or a case has moved on meanwhile; nothing was written */
export const takePlaces = async (tx: Tx, rows: BookingRows): Promise<boolean> => {
  try {
    return await write(tx, rows);
  } catch (error) {
    // The last place of the type: seen free and gone by the time its row was reached.
    if (isCheckViolation(error, "SlotLimit_places_check")) return false;
    throw error;
  }
};

const write = async (tx: Tx, rows: BookingRows): Promise<boolean> => {
  const { moved, appointments } = rows;
  const [written] = await rowsBy<{ booked: number }>(tx, "take places", TAKE, [
    asJson(moved),
    asJson(rows.places),
    asJson(rows.ofType),
    moved[0]?.updatedAt ?? null,
    [...rows.rescheduled],
    asJson(appointments),
    asJson(rows.deliveries),
    asJson(rows.events),
    asJson(rows.audits),
    asJson(rows.messages),
    [...rows.topics],
    rows.held,
  ]);
  return written?.booked === appointments.length;
};
