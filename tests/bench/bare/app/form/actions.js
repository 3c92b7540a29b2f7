"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { pool } from "../database.js";

/** The bare server action: what was typed is kept in one statement, and the next page is gone to. */
export async function save(_previous, form) {
  const who = (await cookies()).get("who")?.value ?? "1";
  const typed = Object.fromEntries([...form.entries()].filter(([name]) => !name.startsWith("$")));
  await pool.query('UPDATE "Row" SET "facts" = $2 WHERE "id" = $1', [who, JSON.stringify(typed)]);
  redirect("/dynamic");
}
