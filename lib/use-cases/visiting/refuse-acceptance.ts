import "server-only";
import { NON_ACCEPTANCE_REASONS } from "@/lib/domain/review/refusal-grounds";
import { type Result, ok } from "@/lib/domain/result";
import { shortNonAcceptanceReason } from "@/lib/server/ports/sms/short-reasons";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { note, oneOf } from "../case/check-note";
import { endWindowReview } from "./end-window-review";
import { notifyApplicant } from "../case/notify";

export interface RefuseAcceptanceRequest extends CaseAct {
  /** One of NON_ACCEPTANCE_REASONS. */
  readonly reason: string;
  readonly note?: string;
}

/** 不予受理: ends the application at the window. */
export const refuseAcceptance = async (
  request: RefuseAcceptanceRequest,
): Promise<Result<{ serial: string }>> =>
  actOnCase(request, "refuseAcceptance", async (open) => {
    const { tx, subject, move } = open;
    const reason = oneOf(NON_ACCEPTANCE_REASONS, request.reason, "reason");
    const words = note(request.note, "note");
    const { serial } = subject.row;
    const patch = await endWindowReview(open, request.actor, "DONE");
    const moved = await move({ due: null, patch, data: { reason }, note: words });
    await notifyApplicant(tx, moved, "notAccepted", {
      no: serial,
      reason: shortNonAcceptanceReason(reason, subject.applicant.locale),
    });
    return ok({ serial });
  });
