import "server-only";
import { typedNumber } from "@/lib/domain/typed-text";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { applicationState, WITH_RECEIPT, isReady } from "@/lib/domain/case/states";
import type { ReadingPurpose } from "@/lib/domain/case/looks";
import { db } from "../../client";
import { lookIntoCase } from "../../look-into-case";
import { ACCESS_COLUMNS } from "../../repositories/case-facts";

const HAND_OVER = { action: "readCase", data: { purpose: "handOver" satisfies ReadingPurpose } } as const;

/** A case with a receipt that is not finished, found by its receipt or serial number, for a window of the hall that
 *  accepted it; `ready`: the permit can be handed over. Undefined: there is none for this window under this number.
 *  Audited, also when another hall asks. */
export const acceptedCase = async (officer: OfficerActor, number: string) => {
  const typed = typedNumber(number);
  if (typed === "" || !hasRole(officer, ["WINDOW"])) return undefined;
  const row = await db.application.findFirst({
    where: {
      state: { in: [...WITH_RECEIPT] },
      OR: [{ serial: typed }, { receipt: { number: typed } }],
    },
    select: {
      ...ACCESS_COLUMNS,
      version: true,
      serial: true,
      fullName: true,
      permit: { select: { number: true, validUntil: true } },
    },
  });
  if (!row) return undefined;
  // Judged as the window alone: what the officer reads at another desk hands nothing over.
  if ((await lookIntoCase({ ...officer, roles: ["WINDOW"] }, row, HAND_OVER)) !== "yes") return undefined;
  const { id, version, serial, fullName, permit } = row;
  const state = applicationState(row.state);
  return { id, version, serial, fullName, state, permit, ready: isReady(state) };
};
