import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { typeIfKnown } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { db } from "../../client";
import { LIMITS } from "../../limits";

export interface CaseForTemplates {
  readonly id: string;
  readonly serial: string;
  readonly fullName: string;
  readonly type: ApplicationType;
}

/** The applications whose answers a template may be filled in with: one's own, the latest first. */
export const casesForTemplates = async ({ accountId }: ApplicantActor): Promise<CaseForTemplates[]> => {
  const rows = await db.application.findMany({
    where: { accountId },
    select: { id: true, serial: true, fullName: true, type: true },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: LIMITS.casesForTemplates,
  });
  return rows.flatMap(({ type, ...row }) => {
    const known = typeIfKnown(type);
    return known ? [{ ...row, type: known }] : [];
  });
};
