import "server-only";
import { isPosted, trackingNoOf } from "@/lib/domain/visit/delivery";
import { deliveredBy } from "@/lib/domain/case/deadlines";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { notifyApplicant } from "../case/notify";
import { stop, stopWith } from "../case/transact";

export interface DispatchRequest extends CaseAct {
  /** EMS number: two letters, nine digits and CN, or 10 to 15 digits. */
  readonly trackingNo: string;
}

/** 寄出: only a permit whose holder chose EMS. After 15 working days it counts as received. */
export const dispatchPermit = async (request: DispatchRequest): Promise<Result<{ serial: string }>> =>
  actOnCase(request, "dispatch", async ({ tx, subject, today, calendar, move }) => {
    const { serial } = subject.row;
    const delivery = await tx.delivery.findUnique({ where: { applicationId: subject.id } });
    if (!isPosted(delivery)) stop("illegalMove", { serial, state: subject.state });
    const typed = request.trackingNo.trim();
    const trackingNo =
      trackingNoOf(typed) ?? stopWith(invalid({ trackingNo: typed ? "documentNo" : "required" }));
    await tx.delivery.update({ where: { applicationId: subject.id }, data: { trackingNo } });
    const due = deliveredBy(today, calendar);
    const moved = await move({ due, data: { trackingNo } });
    await notifyApplicant(tx, moved, "dispatched", { no: serial, tracking: trackingNo, date: due.date });
    return ok({ serial });
  });
