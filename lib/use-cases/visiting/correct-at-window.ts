import "server-only";
import { correctionDue } from "@/lib/domain/case/deadlines";
import { lastDayToBook } from "@/lib/domain/visit/book-again";
import { returnTargets } from "@/lib/domain/review/return-reasons";
import { type Result, ok } from "@/lib/domain/result";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { endWindowReview } from "./end-window-review";
import { type ReturnItemInput, checkedItems, keepReturnItems } from "../case/keep-return-items";
import { notifyApplicant } from "../case/notify";
import { stop } from "../case/transact";

export interface CorrectRequest extends CaseAct {
  readonly items: readonly ReturnItemInput[];
}

/** 窗口补正: the whole list at once (Reg. art. 18); the applicant brings the papers to a new visit within a month; refused
 *  where none is possible any more before the document held ends. */
export const correctAtWindow = async (
  request: CorrectRequest,
): Promise<Result<{ serial: string; dueOn: string }>> =>
  actOnCase(request, "correct", async (open) => {
    const { tx, subject, at, today, calendar, move } = open;
    const items = checkedItems(returnTargets(subject.form()), request.items);
    const { heldExpiresOn = "" } = subject.answers();
    const due =
      lastDayToBook(correctionDue(today, heldExpiresOn), today, heldExpiresOn, calendar) ??
      stop("noVisitInTime", { date: heldExpiresOn });
    const { serial, round } = subject.row;
    // Papers were missing: the visit counts as invalid (agreement V), not as a failure to keep it.
    const patch = {
      ...(await endWindowReview(open, request.actor, "INVALID_VISIT")),
      bookBy: due.date,
    };
    await keepReturnItems(tx, subject.id, round, items, at);
    const moved = await move({ due, patch, data: { round, targets: items.map((item) => item.target) } });
    await notifyApplicant(tx, moved, "correction", { no: serial, date: due.date });
    return ok({ serial, dueOn: due.date });
  });
