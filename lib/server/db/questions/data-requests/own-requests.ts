import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { applicationState, isTerminal, type State } from "@/lib/domain/case/states";
import {
  dataRequestCodes,
  type DataRequestKind,
  type DataRequestState,
} from "@/lib/domain/people/data-requests";
import { caseKeptUntil } from "@/lib/domain/retention";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { db } from "../../client";
import { LIMITS } from "../../limits";
import { openPart } from "../../repositories/account/data-requests";
import { unlessDamaged } from "../../unless-damaged";

export interface OwnRequest {
  readonly id: string;
  readonly number: string;
  readonly kind: DataRequestKind;
  readonly state: DataRequestState;
  readonly words: string;
  readonly receivedAt: Date;
  readonly answer: string;
  readonly answeredAt: Date | null;
}

/** What the actor asked about their data and what was answered, the latest first. */
export const ownRequests = async ({ accountId }: ApplicantActor): Promise<OwnRequest[]> => {
  const rows = await db.dataRequest.findMany({
    where: { accountId },
    orderBy: { sequence: "desc" },
    take: LIMITS.listPage,
  });
  return rows.map((row) => {
    const { id, number, receivedAt, answeredAt, wordsCipher, answerCipher } = row;
    return {
      id,
      number,
      ...dataRequestCodes(row),
      words: unlessDamaged(id, () => openPart(id, "words", wordsCipher), ""),
      receivedAt,
      answer: unlessDamaged(id, () => (answerCipher ? openPart(id, "answer", answerCipher) : ""), ""),
      answeredAt,
    };
  });
};

export interface KeptCase {
  readonly serial: string;
  /** Undefined: nobody knows it. */
  readonly state: State | undefined;
  /** The last day it is kept; undefined: it counts from an end that has not come, or of which nobody knows. */
  readonly until: string | undefined;
}

/** What an erasure would take at once, and what the law keeps. */
export const erasable = async ({
  accountId,
}: ApplicantActor): Promise<{ readonly drafts: number; readonly kept: readonly KeptCase[] }> => {
  const rows = await db.application.findMany({
    where: { accountId },
    orderBy: { serial: "asc" },
    select: { id: true, serial: true, state: true, updatedAt: true },
  });
  const known = rows.map((row) => ({
    ...row,
    state: unlessDamaged(row.id, () => applicationState(row.state), undefined),
  }));
  const submitted = known.filter(({ state }) => state !== "DRAFT");
  return {
    drafts: known.length - submitted.length,
    kept: submitted.map(({ serial, state, updatedAt }) => ({
      serial,
      state,
      until: state && isTerminal(state) ? caseKeptUntil(shanghaiDate(updatedAt)) : undefined,
    })),
  };
};
