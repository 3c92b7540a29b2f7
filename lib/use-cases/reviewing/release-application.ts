import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { type CaseAct } from "../case/act-on-case";
import { mustBeAllowed, openCase } from "../case/open-case";
import { transact } from "../case/transact";
import { moveApplication } from "../case/transition";
import { now } from "@/lib/server/base/clock";

/** 释放: gives a claimed case back to the queue; its deadline goes on. Only who holds it may. */
export const releaseApplication = async (request: CaseAct): Promise<Result<{ serial: string }>> =>
  transact(async (tx) => {
    const { actor } = request;
    const subject = await openCase(tx, request);
    await mustBeAllowed(tx, actor, "release", subject);
    const { serial } = subject.row;
    await moveApplication(tx, subject, {
      event: "release",
      actor,
      at: now(),
      patch: { claimedById: null, claimedAt: null },
    });
    return ok({ serial });
  });
