import "server-only";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { hallName } from "@/lib/server/db/repositories/halls";
import { type CaseAct, type OpenAct, actOnCase } from "../case/act-on-case";
import { notifyApplicant } from "../case/notify";
import { stopWith } from "../case/transact";

export interface CompleteRequest extends CaseAct {
  /** The number printed on the blank, when it differs from the one given at the start. */
  readonly permitNumber?: string;
}

const PERMIT_NUMBER = /^[A-Z0-9]{6,20}$/;

/** 制证完成: the permit lies ready. Who picks it up is told the hall; an EMS parcel is announced when it leaves. */
export const completeProduction = async (
  request: CompleteRequest,
): Promise<Result<{ serial: string; permitNumber: string }>> =>
  actOnCase(
    request,
    "produced",
    async ({ tx, subject, at, move }) => {
      const typed = (request.permitNumber ?? "").replace(/\s/g, "").toUpperCase();
      if (typed && !PERMIT_NUMBER.test(typed)) stopWith(invalid({ permitNumber: "documentNo" }));
      const { number } = await tx.permit.update({
        where: { applicationId: subject.id },
        data: { producedAt: at, ...(typed ? { number: typed } : {}) },
      });
      const moved = await move({ due: null, data: { permit: number } });
      const delivery = await tx.delivery.findUnique({ where: { applicationId: subject.id } });
      if (delivery?.method !== "EMS")
        await notifyApplicant(tx, moved, "ready", {
          hall: await hallOfVisit(tx, subject.id, subject.applicant.locale),
        });
      return ok({ serial: subject.row.serial, permitNumber: number });
    },
    { Permit_number_key: "badRequest" },
  );

/** The permit is handed over where the application was accepted. */
const hallOfVisit = async (tx: OpenAct["tx"], applicationId: string, locale: string): Promise<string> => {
  const visit = await tx.appointment.findFirst({
    where: { applicationId, status: "DONE" },
    orderBy: { endedAt: "desc" },
    select: { hallId: true },
  });
  return visit ? hallName(tx, visit.hallId, locale) : "";
};
