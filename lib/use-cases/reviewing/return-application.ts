import "server-only";
import { supplementDue } from "@/lib/domain/case/deadlines";
import { returnTargets } from "@/lib/domain/review/return-reasons";
import { ok, type Result } from "@/lib/domain/result";
import { shortReturnReason } from "@/lib/server/ports/sms/short-reasons";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { endPreReview } from "./end-pre-review";
import { type ReturnItemInput, checkedItems, keepReturnItems } from "../case/keep-return-items";

export interface ReturnRequest extends CaseAct {
  readonly items: readonly ReturnItemInput[];
}

/** 退补: a list of defects, told once; the applicant has one calendar month (guide §1.7). */
export const returnApplication = async (
  request: ReturnRequest,
): Promise<Result<{ serial: string; dueOn: string }>> =>
  actOnCase(request, "return", async (open) => {
    const { tx, subject, at, today } = open;
    const items = checkedItems(returnTargets(subject.form()), request.items);
    const { round } = subject.row;
    const due = supplementDue(today);
    await keepReturnItems(tx, subject.id, round, items, at);
    const moved = await endPreReview(open, request.actor, {
      due,
      data: { round, targets: items.map((item) => item.target) },
      template: "returned",
      params: {
        no: subject.row.serial,
        reason: shortReturnReason(items, subject.applicant.locale),
        date: due.date,
      },
    });
    return ok({ serial: moved.row.serial, dueOn: due.date });
  });
