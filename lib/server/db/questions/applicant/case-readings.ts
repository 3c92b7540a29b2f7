import "server-only";
import { LOOKS } from "@/lib/domain/case/looks";
import type { ApplicantActor } from "@/lib/domain/actors";
import { LIMITS } from "../../limits";
import { db } from "../../client";

/** Who of the authority looked at a case, when and why; the applicant may see it. */
export interface CaseReading {
  readonly id: string;
  readonly at: Date;
  readonly officer: string;
  readonly staffNo: string;
  readonly action: string;
  /** Codes, what the officer was doing first: the desk, why a number was shown, why a case of others was opened. */
  readonly reasons: readonly string[];
  /** What the officer wrote about the reason; mostly empty. */
  readonly words: string;
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly officer: string;
  readonly staffNo: string;
  readonly action: string;
  readonly purpose: string | null;
  readonly reason: string | null;
  readonly why: string | null;
  readonly words: string;
}

/** The latest looks at an application, newest first; for its owner, and empty for everybody else. */
export const readingsOf = async (
  { accountId }: ApplicantActor,
  applicationId: string,
  most: number = LIMITS.looks,
): Promise<CaseReading[]> => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a."sequence"::text AS "id", a."at", COALESCE(o."name", '') AS "officer",
      COALESCE(o."staffNo", '') AS "staffNo", a."action", a."data"->>'purpose' AS "purpose",
      a."data"->>'reason' AS "reason", a."data"->>'why' AS "why", COALESCE(r."words", '') AS "words"
    FROM "Application" c JOIN "AuditEntry" a ON a."subject" = 'application:' || c."id"
    LEFT JOIN "Officer" o ON o."id" = a."actorId"
    LEFT JOIN "ReadingReason" r ON r."id" = (a."data"->>'reasonId')::uuid
    WHERE c."id" = ${applicationId}::uuid AND c."accountId" = ${accountId}::uuid AND a."actorKind" = 'OFFICER'
      AND a."action" = ANY(${[...LOOKS]})
    ORDER BY a."sequence" DESC LIMIT ${most}`;
  return rows.map(({ purpose, reason, why, ...row }) => ({
    ...row,
    reasons: [purpose, reason, why].filter((code) => code !== null),
  }));
};
