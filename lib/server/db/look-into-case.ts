import "server-only";
import { mayHearOfStateless, type ReadAccess, readAccess } from "@/lib/domain/case/access";
import type { Look } from "@/lib/domain/case/looks";
import type { Actor, OfficerActor } from "@/lib/domain/actors";
import { realNow } from "../base/clock";
import { type JsonObject, writeAudit, writeAudits } from "./audit";
import { db, type Tx } from "./client";
import { isUuid } from "../base/uuid";
import { auditRefusedTry } from "./refused-tries";
import { ACCESS_COLUMNS, type AccessRow, factsOfCase, hallOfCase } from "./repositories/case-facts";

interface LookedAt {
  readonly action: Look;
  readonly data?: JsonObject;
  /** What is shown with it and is a look of its own. */
  readonly with?: readonly Omit<LookedAt, "with">[];
}

/** Lets an officer know that a case is there whose state nobody knows, and writes the look down, a refused one too. */
export const lookAtStateless = async (
  officer: OfficerActor,
  row: AccessRow,
  { action, data = {} }: Omit<LookedAt, "with">,
): Promise<boolean> => {
  const { id: applicationId } = row;
  const told = mayHearOfStateless(officer, { ...row, hallId: hallOfCase(row) });
  if (told) await writeAudit(db, { actor: officer, action, subject: `application:${applicationId}`, data });
  else
    await auditRefusedTry({ actor: officer, applicationId, action: "readRefused", data: { look: action } });
  return told;
};

/** The reason this officer gave for this case, while it holds. */
const statedReason = (tx: Tx, officerId: string, applicationId: string) =>
  tx.readingReason.findFirst({
    where: { officerId, applicationId, validUntil: { gt: realNow() } },
    orderBy: { validUntil: "desc" },
    select: { id: true, reason: true },
  });

/** Lets somebody look into a case, or not; the one door of every reading of one. An officer's look is written down with
 *  the reason it rides on, and so is a look that was refused, once an hour.
 *  @returns "yes", "withReason" (a reason has to be given first) or "no" (to be answered as if there were no case) */
export const lookIntoCase = async (
  actor: Exclude<Actor, { kind: "public" }>,
  row: AccessRow,
  { action, data = {}, with: others = [] }: LookedAt,
  tx: Tx = db,
): Promise<ReadAccess> => {
  const access = readAccess(actor, factsOfCase(row));
  if (access === "yes" && actor.kind !== "officer") return "yes";
  const subject = `application:${row.id}` as const;
  const stated =
    access === "withReason" && actor.kind === "officer"
      ? await statedReason(tx, actor.officerId, row.id)
      : null;
  if (access !== "yes" && !stated) {
    const refused = { actor, applicationId: row.id, action: "readRefused", data: { look: action } } as const;
    await auditRefusedTry(refused, tx);
    return access;
  }
  const reason: JsonObject = stated ? { why: stated.reason, reasonId: stated.id } : {};
  const looks = [{ action, data }, ...others];
  await writeAudits(
    tx,
    looks.map((look) => ({ actor, action: look.action, subject, data: { ...look.data, ...reason } })),
  );
  return "yes";
};

/** For a page that asks for the owner's own rows only and found none: whose id was it? Writes a stranger's look down. */
export const noteIfOfAnother = async (
  actor: Extract<Actor, { kind: "applicant" }>,
  applicationId: string,
): Promise<void> => {
  if (!isUuid(applicationId)) return;
  const row = await db.application.findUnique({ where: { id: applicationId }, select: ACCESS_COLUMNS });
  if (row) await lookIntoCase(actor, row, { action: "readCase" });
};

/** Writes down that a desk was shown a list of people: who, which desk, how many; a page that shows nobody is no look, but a
 *  search that finds nobody is one. */
export const auditShownQueue = async (
  officer: OfficerActor,
  desk: string,
  shown: number,
  isSearch = false,
): Promise<void> => {
  if (shown === 0 && !isSearch) return;
  const data = { desk, shown, hall: officer.hallId, ...(isSearch ? { searched: true } : {}) };
  await writeAudit(db, {
    actor: officer,
    action: "readQueue",
    subject: `officer:${officer.officerId}`,
    data,
  });
};
