import "server-only";
import { ok, type Result, whenOk } from "@/lib/domain/result";
import { isFileTarget } from "@/lib/domain/review/return-reasons";
import { type CorrectionsRequest, sendCorrections } from "./send-corrections";

/** 更正: what the window named is mended before the new visit. Every named question is changed or confirmed; documents
 *  may come along, or be brought to the window. Frozen as a submission of its own, and the form printed anew; there is no
 *  new pre-review and the last day for booking stays. Refuses as `sendCorrections`. */
export const amendApplication = async (request: CorrectionsRequest): Promise<Result<{ serial: string }>> =>
  whenOk(
    await sendCorrections(request, {
      event: "amend",
      needs: ({ target }) => !isFileTarget(target),
      moving: () => ({}),
    }),
    ({ serial }) => ok({ serial }),
  );
