import type { ApplicationType } from "@/lib/domain/types/registry";
import type { Prisma } from "../../generated/client";

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
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
}

export const QUEUE_COLUMNS = {
  id: true,
  serial: true,
  type: true,
  fullName: true,
  nationality: true,
  round: true,
  dueOn: true,
  dueProvisional: true,
} as const satisfies Prisma.ApplicationSelect;

/** First due first; the serial number, which is unique, makes the order one. */
export const FIRST_DUE = [
  { dueOn: "asc" },
  { serial: "asc" },
] satisfies Prisma.ApplicationOrderByWithRelationInput[];
