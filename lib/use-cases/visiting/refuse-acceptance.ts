import "server-only";
import { NON_ACCEPTANCE_REASONS } from "@/lib/domain/review/refusal-grounds";
import type { ByLocale } from "@/lib/domain/locales";
import { type Result, ok } from "@/lib/domain/result";
import { shortNonAcceptanceReason } from "@/lib/server/ports/sms/short-reasons";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { explanation, oneOf } from "../case/check-note";
import { endWindowReview } from "./end-window-review";
import { notifyApplicant } from "../case/notify";

export interface RefuseAcceptanceRequest extends CaseAct {
  /** One of NON_ACCEPTANCE_REASONS. */
  readonly reason: string;
  /** What the applicant reads, in every language. */
  readonly note: ByLocale<string>;
}

/** 不予受理: ends the application at the window. */
export const refuseAcceptance = async (
  request: RefuseAcceptanceRequest,
): Promise<Result<{ serial: string }>> =>
  actOnCase(request, "refuseAcceptance", async (open) => {
    const { tx, subject, move } = open;
    const reason = oneOf(NON_ACCEPTANCE_REASONS, request.reason, "reason");
    const words = explanation(request.note);
    const { serial } = subject.row;
    const patch = await endWindowReview(open, request.actor, "DONE");
    const moved = await move({ due: null, patch, data: { reason }, note: words });
    await notifyApplicant(tx, moved, "notAccepted", {
      no: serial,
      reason: shortNonAcceptanceReason(reason, subject.applicant.locale),
    });
    return ok({ serial });
  });
