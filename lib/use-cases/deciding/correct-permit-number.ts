import "server-only";
import { printedPermitNumber } from "@/lib/domain/case/official-numbers";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { stopWith } from "../case/transact";

export interface CorrectNumberRequest extends CaseAct {
  /** As printed on the permit. */
  readonly permitNumber: string;
}

/** 更正证件号码: the number kept of a permit that is made and not yet handed over becomes the one printed on it. The event
 *  keeps the old one; the last day to collect stays. */
export const correctPermitNumber = async (
  request: CorrectNumberRequest,
): Promise<Result<{ serial: string; permitNumber: string }>> =>
  actOnCase(
    request,
    "renumber",
    async ({ tx, subject, move }) => {
      const { serial } = subject.row;
      const typed = request.permitNumber.trim();
      const number =
        printedPermitNumber(typed) ?? stopWith(invalid({ permitNumber: typed ? "documentNo" : "required" }));
      const where = { applicationId: subject.id };
      const { number: before } = await tx.permit.findUniqueOrThrow({ where });
      if (number === before) stopWith(invalid({ permitNumber: "unchanged" }));
      await tx.permit.update({ where, data: { number } });
      await move({ data: { permit: number, before } });
      return ok({ serial, permitNumber: number });
    },
    { Permit_number_key: "permitNumberTaken" },
  );
