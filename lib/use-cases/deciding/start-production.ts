import "server-only";
import { permitNumber } from "@/lib/domain/case/official-numbers";
import { type Result, ok } from "@/lib/domain/result";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { drawNumber } from "../case/draw-number";

/** 制证: gives the permit its number; its validity is the decision's. */
export const startProduction = async (
  request: CaseAct,
): Promise<Result<{ serial: string; permitNumber: string }>> =>
  actOnCase(
    request,
    "startProduction",
    async ({ tx, subject, today, move }) => {
      const { serial } = subject.row;
      const decision = await tx.decision.findUniqueOrThrow({ where: { applicationId: subject.id } });
      if (!decision.validUntil) throw new Error(`${serial} was approved without a validity`);
      if (!subject.row.holderIndex) throw new Error(`${serial} has no holder`);
      const number = await drawNumber(
        (passedOver) => permitNumber(serial, passedOver),
        (drawn) => tx.permit.findUnique({ where: { number: drawn }, select: { number: true } }),
      );
      await tx.permit.create({
        data: {
          applicationId: subject.id,
          number,
          holderIndex: subject.row.holderIndex,
          issuedOn: today,
          validUntil: decision.validUntil,
        },
      });
      await move({ data: { permit: number } });
      return ok({ serial, permitNumber: number });
    },
    { Permit_number_key: "numbersTaken" },
  );
