import type { InterviewFacts } from "@/components/rooms/hall/InterviewRecord";
import type { ReceiptFacts } from "@/components/rooms/hall/WindowCase";
import type { AcceptanceView } from "@/components/rooms/decisions/AcceptanceFacts";
import { formatDate, formatStamp } from "@/lib/i18n/dates";
import type { AcceptanceOfCase, InterviewOfCase } from "@/lib/server/db/questions/officer/acceptance-of-case";

/** The interview's record in the officer's language. */
export const interviewFacts = (interview: InterviewOfCase | undefined): InterviewFacts | undefined =>
  interview && {
    record: interview.record,
    officer: interview.officer,
    at: formatStamp(interview.heldAt),
  };

/** What the window says once the case is accepted. */
export const receiptFacts = (
  receipt: AcceptanceOfCase["receipt"],
  locale: string,
): ReceiptFacts | undefined =>
  receipt && {
    number: receipt.number,
    validUntil: formatDate(receipt.validUntil, locale),
    promisedBy: formatDate(receipt.promisedBy, locale),
  };

/** The acceptance as the approver reads it. */
export const acceptanceView = (accepted: AcceptanceOfCase, locale: string): AcceptanceView | undefined => {
  const { receipt, interview, preReviewer, windowOfficer } = accepted;
  return (
    receipt && {
      receipt: receipt.number,
      acceptedAt: formatStamp(receipt.acceptedAt),
      validUntil: formatDate(receipt.validUntil, locale),
      promisedBy: formatDate(receipt.promisedBy, locale),
      preReviewer,
      windowOfficer,
      interviewer: interview?.passed ? interview.officer : undefined,
      fee: receipt.fee ?? undefined,
    }
  );
};
