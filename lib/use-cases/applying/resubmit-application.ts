import "server-only";
import type { Result } from "@/lib/domain/result";
import type { Submitted } from "./freeze-submission";
import { type CorrectionsRequest, sendCorrections } from "./send-corrections";

/** Submits the corrections of a return: every item must have been answered, and the pre-review begins anew. Refuses as
 *  `sendCorrections`. */
export const resubmitApplication = async (request: CorrectionsRequest): Promise<Result<Submitted>> =>
  sendCorrections(request, {
    event: "resubmit",
    needs: () => true,
    moving: (at, due) => ({ due, patch: { submittedAt: at } }),
  });
