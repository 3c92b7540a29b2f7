import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import type { ApplicantActor } from "@/lib/domain/actors";
import { LIMITS } from "@/lib/server/db/limits";
import { ownById } from "@/lib/server/db/questions/applicant/own-by-id";
import { deleteDraft } from "./delete-draft";

interface DeletedDrafts {
  /** How many are gone. */
  readonly deleted: number;
  /** Serial numbers of the actor's own that stayed: submitted meanwhile, or being changed. */
  readonly kept: readonly string[];
}

/** Deletes several of the actor's drafts, each by itself and each audited: one that cannot be deleted stops no other.
 *  @param ids as chosen in the list, at most a page of them; what is nobody's, or another's, is passed over */
export const deleteDrafts = async (request: {
  actor: ApplicantActor;
  ids: readonly string[];
}): Promise<Result<DeletedDrafts>> => {
  const own = await ownById(request.actor, request.ids.slice(0, LIMITS.listPage));
  let deleted = 0;
  const kept: string[] = [];
  for (const { id, serial } of own) {
    const done = await deleteDraft({ actor: request.actor, applicationId: id });
    if (done.kind === "ok") deleted += 1;
    else kept.push(serial);
  }
  return ok({ deleted, kept });
};
