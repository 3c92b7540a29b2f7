import "server-only";
import type { Prisma } from "../../generated/client";
import { openInterview } from "../../repositories/interviews";

export interface InterviewOfCase {
  readonly officer: string;
  readonly room: string;
  readonly passed: boolean;
  readonly record: string;
  readonly heldAt: Date;
}

export interface AcceptanceOfCase {
  readonly interview: InterviewOfCase | undefined;
  readonly receipt:
    | {
        readonly number: string;
        readonly acceptedAt: Date;
        readonly validUntil: string;
        readonly promisedBy: string;
        readonly fee: number | null;
      }
    | undefined;
  readonly preReviewer: string;
  readonly windowOfficer: string;
}

/** The columns of what the desks before wrote about a case. */
export const ACCEPTANCE_COLUMNS = {
  interview: true,
  receipt: {
    select: { number: true, acceptedAt: true, validUntil: true, promisedBy: true, fee: true },
  },
} as const satisfies Prisma.ApplicationInclude;

type Row = Prisma.ApplicationGetPayload<{ include: typeof ACCEPTANCE_COLUMNS }>;

/** What the desks before wrote about a case: interview and acceptance, with the names of who did it. */
export const acceptanceOf = (row: Row, nameOf: (officerId: string | null) => string): AcceptanceOfCase => ({
  interview: row.interview
    ? {
        officer: nameOf(row.interview.officerId),
        room: row.interview.room,
        passed: row.interview.passed,
        record: openInterview(row.interview),
        heldAt: row.interview.heldAt,
      }
    : undefined,
  receipt: row.receipt ?? undefined,
  preReviewer: nameOf(row.preReviewerId),
  windowOfficer: nameOf(row.windowOfficerId),
});
