import "server-only";
import type { ByLocale } from "@/lib/domain/locales";
import { REFUSAL_GROUNDS } from "@/lib/domain/review/refusal-grounds";
import { type Result, ok } from "@/lib/domain/result";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { explanation, oneOf } from "../case/check-note";
import { notifyApplicant } from "../case/notify";
import { stop } from "../case/transact";

export interface RefuseRequest extends CaseAct {
  /** One of REFUSAL_GROUNDS (EEAL art. 31, Reg. art. 21). */
  readonly ground: string;
  /** The facts, as the applicant reads them in every language. */
  readonly note: ByLocale<string>;
}

/** 不予签发: a final decision (EEAL art. 36), under the same four eyes as an approval. The
 *  ground alone would not tell the applicant why: the facts stand in `note`, kept with the event. */
export const refuseApplication = async (request: RefuseRequest): Promise<Result<{ serial: string }>> =>
  actOnCase(request, "refuse", async ({ tx, subject, at, move }) => {
    const { actor } = request;
    if (actor.kind !== "officer") return stop("notAllowed");
    const ground = oneOf(REFUSAL_GROUNDS, request.ground, "ground");
    const words = explanation(request.note);
    const { serial } = subject.row;
    await tx.decision.create({
      data: {
        applicationId: subject.id,
        officerId: actor.officerId,
        approved: false,
        ground,
        note: "",
        decidedAt: at,
      },
    });
    const moved = await move({
      due: null,
      patch: { approverId: actor.officerId },
      data: { ground },
      note: words,
    });
    await notifyApplicant(tx, moved, "refused", { no: serial });
    return ok({ serial });
  });
