import "server-only";
import { placesMoved } from "@/lib/domain/case/carry-over";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { factsOfType } from "@/lib/domain/types/known-types";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { livePlaces } from "@/lib/server/db/repositories/files";
import { retireFile } from "./keep-file";
import { moveCarried } from "../case/move-carried";

interface Settled {
  readonly subject: LockedCase;
  /** Storage keys to remove after the commit. */
  readonly gone: readonly (string | undefined)[];
}

/** A draft's carried papers lie where its answers have them: the passport page on file with the old passport's once another
 *  one is held, and back again. Once a step was `passed` by which the passport is still the same, a page on file in whose place
 *  a new picture stands belongs nowhere, and goes. */
export const settleCarried = async (
  tx: Tx,
  subject: LockedCase,
  answers: DraftAnswers,
  passed: boolean,
): Promise<Settled> => {
  const { id, row } = subject;
  const facts = factsOfType(subject.type());
  const moves = placesMoved(facts, answers).filter(([slot]) => row.unconfirmed.includes(slot));
  if (moves.length === 0) return { subject, gone: [] };
  const moved = await moveCarried(tx, row, moves);
  const isLeft = (slot: string): boolean =>
    passed && !facts.carriedTo?.when(answers) && moves.some(([from]) => from === slot);
  const left = moved.filter(isLeft);
  const gone = [];
  for (const file of left.length > 0 ? await livePlaces(tx, id) : [])
    if (left.includes(file.slot)) gone.push(await retireFile(tx, file));
  const unconfirmed = moved.filter((slot) => !isLeft(slot));
  if (unconfirmed.join() !== row.unconfirmed.join())
    await tx.application.update({ where: { id }, data: { unconfirmed } });
  return { subject: { ...subject, row: { ...row, unconfirmed } }, gone };
};
