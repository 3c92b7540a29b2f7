import { cookies } from "next/headers";
import { pool } from "../database.js";
import { Greeting } from "../greeting.jsx";

/** The bare dynamic page: whoever asks, their row in one query, drawn. */
export default async function Page() {
  const who = (await cookies()).get("who")?.value ?? "1";
  const { rows } = await pool.query('SELECT "id", "name", "state", "facts" FROM "Row" WHERE "id" = $1', [
    who,
  ]);
  const [row] = rows;
  return (
    <main>
      <h1>{row.name}</h1>
      <p>{row.state}</p>
      <dl>
        {Object.entries(row.facts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Greeting />
    </main>
  );
}
