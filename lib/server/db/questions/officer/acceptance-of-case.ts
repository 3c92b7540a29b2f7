import "server-only";
import { db } from "../../client";
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

/** What the desks before wrote about a case: interview and acceptance, with the names of who did it. The caller has
 *  been let into the case by caseForOfficer, which also wrote the reading down. */
export const acceptanceOfCase = async (found: {
  readonly id: string;
  readonly preReviewerId: string | null;
  readonly windowOfficerId: string | null;
}): Promise<AcceptanceOfCase> => {
  const { id, preReviewerId, windowOfficerId } = found;
  const [interview, receipt] = await Promise.all([
    db.interview.findUnique({ where: { applicationId: id } }),
    db.receipt.findUnique({
      where: { applicationId: id },
      select: { number: true, acceptedAt: true, validUntil: true, promisedBy: true, fee: true },
    }),
  ]);
  const ids = [preReviewerId, windowOfficerId, interview?.officerId].filter(
    (each) => typeof each === "string",
  );
  const officers = await db.officer.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = (officerId: string | null): string =>
    officers.find((each) => each.id === officerId)?.name ?? "";
  return {
    interview: interview
      ? {
          officer: nameOf(interview.officerId),
          room: interview.room,
          passed: interview.passed,
          record: openInterview(interview),
          heldAt: interview.heldAt,
        }
      : undefined,
    receipt: receipt ?? undefined,
    preReviewer: nameOf(preReviewerId),
    windowOfficer: nameOf(windowOfficerId),
  };
};
