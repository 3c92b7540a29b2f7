import "server-only";
import { maskedNumber, type PaperStanding } from "@/lib/domain/paper-standing";
import { applicationState, endedWithoutPermit, type State } from "@/lib/domain/case/states";
import { db } from "../../db/client";
import { unlessDamaged } from "../../db/unless-damaged";
import { type DocumentCode, codeOfLetter, kindOf } from "../kinds";
import { printOfNumber, readPaperToken } from "./paper-token";

/** What whoever holds a print is told, and no more. */
export interface PaperVerdict {
  readonly standing: PaperStanding;
  readonly code: DocumentCode;
  /** Its middle masked. */
  readonly number: string;
  /** Shanghai day it bears. */
  readonly on: string;
}

const rowOf = (id: string, round: number) =>
  db.application.findUnique({
    where: { id },
    select: {
      serial: true,
      state: true,
      round: true,
      submissions: { where: { round }, select: { submittedAt: true } },
      receipt: { select: { number: true, acceptedAt: true } },
      permit: { select: { number: true, issuedOn: true } },
    },
  });

/** Whether a print is ours and still the paper the case has. Undefined: never issued here, or no longer kept. A print
 *  whose number has changed since, or whose round was followed by another, is replaced; of a case that was taken back, or
 *  of a permit that is void, it is withdrawn. */
export const standingOfPaper = async (token: string): Promise<PaperVerdict | undefined> => {
  const signed = readPaperToken(token);
  const code = signed && codeOfLetter(signed.letter);
  const row = signed && code ? await rowOf(signed.applicationId, signed.round) : null;
  if (!row || !signed || !code) return undefined;
  const { perRound, issued } = kindOf(code);
  const { serial, receipt, permit } = row;
  const state = unlessDamaged(signed.applicationId, () => applicationState(row.state), undefined);
  const now = issued({ serial, submittedAt: row.submissions[0]?.submittedAt, receipt, permit });
  if (!now) return undefined;
  const changed = printOfNumber(now.number) !== signed.print;
  const followed = perRound && row.round > signed.round;
  const standing = changed || followed ? "replaced" : standingIn(state, code);
  return { standing, code, number: maskedNumber(now.number), on: now.on };
};

const standingIn = (state: State | undefined, code: DocumentCode): PaperStanding => {
  if (!state) return "uncertain";
  return state === "WITHDRAWN" || (code === "PERMIT" && endedWithoutPermit(state)) ? "withdrawn" : "issued";
};
