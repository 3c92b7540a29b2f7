import { pool } from "../../../database.js";

export const dynamic = "force-dynamic";

/** The bare handler with one query. */
export async function GET(_request, { params }) {
  const { id } = await params;
  const { rows } = await pool.query('SELECT "id", "name", "state" FROM "Row" WHERE "id" = $1', [id]);
  return rows[0] ? Response.json(rows[0]) : new Response(null, { status: 404 });
}
