import { randomUUID } from "node:crypto";
import { pool } from "../../database.js";

const TAKE = 'UPDATE "Place" SET "booked" = "booked" + 1 WHERE "id" = $1 AND "booked" < "capacity"';
const VISIT = 'INSERT INTO "Visit" ("id", "rowId", "placeId") VALUES ($1, $2, $3)';
const MOVE = 'UPDATE "Row" SET "state" = \'BOOKED\' WHERE "id" = $1';

/** The bare booking: a place taken, a visit written, a state moved, in one transaction. */
export async function POST(request) {
  const { rowId, placeId } = await request.json();
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const taken = await client.query(TAKE, [placeId]);
    if (taken.rowCount === 0) {
      await client.query("ROLLBACK");
      return Response.json({ code: "slotTaken" }, { status: 409 });
    }
    const id = randomUUID();
    await client.query(VISIT, [id, rowId, placeId]);
    await client.query(MOVE, [rowId]);
    await client.query("COMMIT");
    return Response.json({ id }, { status: 201 });
  } finally {
    client.release();
  }
}
