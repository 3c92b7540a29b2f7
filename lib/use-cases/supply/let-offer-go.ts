import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { ok, type Result } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";
import { letGoOf, offerOf } from "./waiting";

/** Lets an offered place go to the next one. Refused: offerOver. @returns whether the application waits on */
export const letOfferGo = (request: {
  readonly actor: Actor;
  readonly applicationId: string;
}): Promise<Result<{ waits: boolean }>> =>
  transact(async (tx) => {
    const subject = await openCase(tx, request);
    const offer = await offerOf(tx, subject.id);
    if (!offer || request.actor.kind !== "applicant") return stop("offerOver");
    return ok({ waits: await letGoOf(tx, subject, offer, request.actor, now()) });
  });
