import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import type { ApplicantList } from "@/lib/domain/case/states";
import type { ListedApplication } from "@/lib/domain/lists/application-columns";
import { isFiltered, type ListView } from "@/lib/domain/lists/list-view";
import { ok, type Result } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import { inTransaction } from "@/lib/server/db/client";
import { wholeListOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";
import { withinLimits } from "@/lib/server/edge/rate-limit";

/** Files one account takes of its lists in an hour (assumed): more than anybody reads, too few to wear the database out. */
const EXPORTS_PER_HOUR = 30;

interface ExportRequest {
  readonly actor: ApplicantActor;
  readonly list: ApplicantList;
  readonly view: ListView;
  readonly format: string;
  /** Only these of what is found; none named means all of it. */
  readonly ids: readonly string[];
}

/** What is found in one of the actor's own lists, to be taken away as a file: counted (rateLimited) and audited. */
export const exportList = async (request: ExportRequest): Promise<Result<readonly ListedApplication[]>> => {
  const { actor, list, view, format, ids } = request;
  const key = `export:${actor.accountId}`;
  const refusal = await inTransaction((tx) =>
    withinLimits(tx, [{ key, limit: EXPORTS_PER_HOUR, windowSeconds: 3600 }]),
  );
  if (refusal) return refusal;
  const rows = await wholeListOfApplicant(actor, list, view, ids);
  await inTransaction((tx) =>
    writeAudit(tx, {
      actor,
      action: "exportList",
      subject: `account:${actor.accountId}`,
      data: { list, format, rows: rows.length, searched: isFiltered(view) || ids.length > 0 },
    }),
  );
  return ok(rows);
};
