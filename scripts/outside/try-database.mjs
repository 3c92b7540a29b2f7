import pg from "pg";

/** The server has no database of that name yet; the start makes it. */
const NOT_YET_MADE = "3D000";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
client.on("error", () => {});
try {
  await client.connect();
  await client.query("SELECT 1");
  await client.end();
} catch (error) {
  if (error.code !== NOT_YET_MADE) process.stdout.write(error.message || error.code);
}
