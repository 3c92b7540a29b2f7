import { cookies } from "next/headers";
import { pool } from "../database.js";
import { Fields } from "./fields.jsx";

/** The bare form: one query, twenty boxes. */
export default async function Page() {
  const who = (await cookies()).get("who")?.value ?? "1";
  const { rows } = await pool.query('SELECT "facts" FROM "Row" WHERE "id" = $1', [who]);
  return (
    <main>
      <h1>A form</h1>
      <Fields facts={rows[0].facts} />
    </main>
  );
}
