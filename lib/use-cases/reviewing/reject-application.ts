import "server-only";
import { PRE_REJECT_REASONS } from "@/lib/domain/review/refusal-grounds";
import type { ByLocale } from "@/lib/domain/locales";
import { ok, type Result } from "@/lib/domain/result";
import { shortPreRejectReason } from "@/lib/server/ports/sms/short-reasons";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { explanation, oneOf } from "../case/check-note";
import { endPreReview } from "./end-pre-review";

export interface RejectRequest extends CaseAct {
  /** One of PRE_REJECT_REASONS. */
  readonly reason: string;
  /** What the applicant reads, in every language. */
  readonly note: ByLocale<string>;
}

/** 预审不通过: the application ends; the passport is free for a new one. */
export const rejectApplication = async (request: RejectRequest): Promise<Result<{ serial: string }>> =>
  actOnCase(request, "reject", async (open) => {
    const { subject } = open;
    const reason = oneOf(PRE_REJECT_REASONS, request.reason, "reason");
    const words = explanation(request.note);
    const { serial } = subject.row;
    await endPreReview(open, request.actor, {
      due: null,
      data: { reason },
      note: words,
      template: "rejected",
      params: { no: serial, reason: shortPreRejectReason(reason, subject.applicant.locale) },
    });
    return ok({ serial });
  });
