import "server-only";
import { isPosted } from "@/lib/domain/visit/delivery";
import { collectBy } from "@/lib/domain/case/deadlines";
import { printedPermitNumber } from "@/lib/domain/case/official-numbers";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { hallOfVisit } from "@/lib/server/db/repositories/halls";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { notifyApplicant } from "../case/notify";
import { stopWith } from "../case/transact";

export interface CompleteRequest extends CaseAct {
  /** The number printed on the blank, when it differs from the one given at the start. */
  readonly permitNumber?: string;
}

/** 制证完成: the permit lies ready. Who picks it up is told the hall, who gets it
 *  by EMS that it is about to leave. */
export const completeProduction = async (
  request: CompleteRequest,
): Promise<Result<{ serial: string; permitNumber: string }>> =>
  actOnCase(
    request,
    "produced",
    async ({ tx, subject, at, today, move }) => {
      const typed = request.permitNumber?.trim();
      const printed =
        typed && (printedPermitNumber(typed) ?? stopWith(invalid({ permitNumber: "documentNo" })));
      const { number, validUntil } = await tx.permit.update({
        where: { applicationId: subject.id },
        data: { producedAt: at, ...(printed ? { number: printed } : {}) },
      });
      const delivery = await tx.delivery.findUnique({ where: { applicationId: subject.id } });
      const posted = isPosted(delivery);
      const lastDay = collectBy(today, validUntil);
      const moved = await move({
        due: lastDay,
        patch: { reminderSentAt: null },
        data: { permit: number },
      });
      if (posted) await notifyApplicant(tx, moved, "readyPosted", { no: subject.row.serial });
      else
        await notifyApplicant(tx, moved, "ready", {
          no: subject.row.serial,
          hall: await hallOfVisit(tx, subject.id, subject.applicant.locale),
          date: lastDay.date,
        });
      return ok({ serial: subject.row.serial, permitNumber: number });
    },
    { Permit_number_key: "permitNumberTaken" },
  );
