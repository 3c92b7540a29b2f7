import "server-only";
import { type Actor, hasRole } from "@/lib/domain/actors";
import { type Result, ok, refused } from "@/lib/domain/result";
import { rolesOf } from "@/lib/domain/role-routes";
import { isUuid } from "@/lib/server/base/uuid";
import { writeAudit } from "@/lib/server/db/audit";
import { db } from "@/lib/server/db/client";
import { storage } from "@/lib/server/ports/storage/storage";
import type { ReadFile } from "../reading/read-file";

/** A file of a report, for the roles of the inbox; each look is audited. Refusals: notAllowed, notFound. */
export const readTipFile = async (request: {
  readonly actor: Actor;
  readonly fileId: string;
}): Promise<Result<ReadFile>> => {
  const { actor, fileId } = request;
  if (actor.kind !== "officer" || !hasRole(actor, rolesOf("tips"))) return refused("notAllowed");
  const row = isUuid(fileId) ? await db.tipFile.findUnique({ where: { id: fileId } }) : null;
  if (!row) return refused("notFound");
  await writeAudit(db, { actor, action: "readTipFile", subject: `tip:${row.tipId}`, data: { fileId } });
  const [, ending = ""] = row.mime.split("/");
  return ok({ bytes: await storage.get(row.storageKey), mime: row.mime, name: `${fileId}.${ending}` });
};
