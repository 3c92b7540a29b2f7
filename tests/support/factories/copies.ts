import { randomUUID } from "node:crypto";
import { db } from "@/lib/server/db/client";
import { columnsOf } from "@/lib/server/db/repositories/applications";
import type { ACase } from "./cases";

let made = 0;

/** Another person's case that stands where `template` does: a walk through the pre-review for each takes too long where
 *  many are needed. @returns its id */
export const aCopyOf = async (template: ACase, accountId: string): Promise<string> => {
  made += 1;
  const source = await db.application.findUniqueOrThrow({ where: { id: template.id } });
  const id = randomUUID();
  const passportNo = `L${String(made).padStart(7, "0")}`;
  const columns = columnsOf(id, { ...template.answers, passportNo });
  const serial = `440300261123${String(10_000 + made)}`;
  const own = { id, accountId, serial, personIndex: columns.holderIndex };
  await db.application.create({ data: { ...source, ...columns, ...own } });
  return id;
};
