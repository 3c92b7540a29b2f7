import "server-only";
import { trackingNoOf } from "@/lib/domain/visit/delivery";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { actOnCase } from "../case/act-on-case";
import { notifyApplicant } from "../case/notify";
import { stopWith } from "../case/transact";
import type { DispatchRequest } from "./dispatch-permit";

/** 更正 EMS 单号: of a permit on its way under a number that was mistyped. Whoever waits for it is told the right one; the
 *  event keeps the old, and the day by which it counts as received stays. */
export const correctTrackingNumber = async (request: DispatchRequest): Promise<Result<{ serial: string }>> =>
  actOnCase(request, "retrack", async ({ tx, subject, move }) => {
    const { serial, dueOn } = subject.row;
    const typed = request.trackingNo.trim();
    const trackingNo =
      trackingNoOf(typed) ?? stopWith(invalid({ trackingNo: typed ? "documentNo" : "required" }));
    const where = { applicationId: subject.id };
    const { trackingNo: before } = await tx.delivery.findUniqueOrThrow({ where });
    if (trackingNo === before) stopWith(invalid({ trackingNo: "unchanged" }));
    await tx.delivery.update({ where, data: { trackingNo } });
    const moved = await move({ data: { trackingNo, before: before ?? "" } });
    await notifyApplicant(tx, moved, "dispatched", { no: serial, tracking: trackingNo, date: dueOn ?? "" });
    return ok({ serial });
  });
