import type { ApplicationType } from "@/lib/domain/types/registry";
import { Prisma } from "../../generated/client";

/** What every desk's queue shows of a case. */
export interface QueueRow {
  readonly id: string;
  readonly serial: string;
  /** Undefined: the type is known to nobody any more; the row says so. */
  readonly type: ApplicationType | undefined;
  /** Both empty: a case of a colleague, read for a reason only. */
  readonly fullName: string;
  readonly nationality: string;
  /** Counted from 1: the first submission is round 1. */
  readonly round: number;
  readonly submittedAt: Date | null;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
}

/** A row as the database gives it, with what it is ordered by. */
export type FoundRow<More> = Omit<QueueRow, "type"> &
  More & { readonly type: string; readonly orderKey: string };

/** The columns of `QueueRow` of `"Application" a`. @param named the rows that name their person to who asks */
export const queueColumns = (named: Prisma.Sql = Prisma.sql`TRUE`): Prisma.Sql =>
  Prisma.sql`a."id", a."serial", a."type", a."round", a."submittedAt", a."dueOn", a."dueProvisional",
    CASE WHEN ${named} THEN a."fullName" ELSE '' END AS "fullName",
    CASE WHEN ${named} THEN a."nationality" ELSE '' END AS "nationality"`;
