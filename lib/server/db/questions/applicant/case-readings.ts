import "server-only";
import { db } from "../../client";

/** Who of the authority looked at a case, when and why; the applicant may see it. */
export interface CaseReading {
  readonly at: Date;
  readonly officer: string;
  readonly staffNo: string;
  readonly action: string;
  readonly purpose: string;
}

const LOOKS = ["readCase", "readFile", "readDocument", "revealPassport"];
const MOST = 100;

/** The latest looks at an application, newest first. */
export const readingsOf = async (applicationId: string): Promise<CaseReading[]> => {
  const rows = await db.auditEntry.findMany({
    where: { subject: `application:${applicationId}`, actorKind: "OFFICER", action: { in: LOOKS } },
    orderBy: { sequence: "desc" },
    take: MOST,
    select: { at: true, actorId: true, action: true, data: true },
  });
  const ids = [...new Set(rows.flatMap((row) => row.actorId ?? []))];
  const officers = await db.officer.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, staffNo: true },
  });
  return rows.map(({ at, actorId, action, data }) => {
    const officer = officers.find((each) => each.id === actorId);
    const { purpose, reason } = data as { purpose?: string; reason?: string };
    return {
      at,
      action,
      officer: officer?.name ?? "",
      staffNo: officer?.staffNo ?? "",
      purpose: purpose ?? reason ?? "",
    };
  });
};
