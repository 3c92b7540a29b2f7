import { Pool } from "pg";

/** As many connections as the house has. */
globalThis.barePool ??= new Pool({ connectionString: process.env.DATABASE_URL, max: 12 });

export const pool = globalThis.barePool;
