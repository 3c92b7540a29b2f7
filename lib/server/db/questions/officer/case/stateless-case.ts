import "server-only";
import type { OfficerActor } from "@/lib/domain/actors";
import type { ReadingPurpose } from "@/lib/domain/case/looks";
import type { State } from "@/lib/domain/case/states";
import { lookAtStateless } from "../../../look-into-case";
import type { AccessRow } from "../../../repositories/case-facts";

/** What is left of a case that cannot be read. */
export interface UnreadableForOfficer {
  readonly id: string;
  readonly serial: string;
  readonly version: number;
  /** Undefined: nobody knows it, so that no desk can do anything with the case. */
  readonly state: State | undefined;
  /** It lies before this officer. */
  readonly held: boolean;
}

/** A case whose state nobody knows, for an officer who may be told that it is there; the look is written down. */
export const statelessCase = async (
  officer: OfficerActor,
  row: AccessRow & { readonly serial: string; readonly version: number },
  purpose: ReadingPurpose,
): Promise<UnreadableForOfficer | undefined> => {
  const told = await lookAtStateless(officer, row, { action: "readCase", data: { purpose } });
  const { id, serial, version } = row;
  return told ? { id, serial, version, state: undefined, held: false } : undefined;
};
