import "server-only";
import { statesWhere } from "@/lib/domain/case/states";
import type { Tx } from "../client";

const HANDED_OVER = statesWhere((row) => row.action === "done");

/** The permit on file of a passport holder (see `columnsOf`), as of the Shanghai day `day`: of those handed over and not
 *  yet ended the one issued last, with the application it was made for. Undefined: there is none. */
export const permitOnFile = async (tx: Tx, holderIndex: Uint8Array<ArrayBuffer>, day: string) => {
  const found = await tx.permit.findFirst({
    where: { holderIndex, validUntil: { gte: day }, application: { state: { in: HANDED_OVER } } },
    orderBy: [{ issuedOn: "desc" }, { number: "desc" }],
    select: {
      number: true,
      issuedOn: true,
      validUntil: true,
      application: { select: { id: true, serial: true, type: true, answersCipher: true } },
    },
  });
  return found ?? undefined;
};
