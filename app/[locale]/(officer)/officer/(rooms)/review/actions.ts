"use server";

import { z } from "zod";
import { explanationOf } from "@/components/desk/kit/closing-sentences";
import { returnTextsOf } from "@/components/desk/returning/return-texts";
import { REVEAL_REASONS } from "@/lib/domain/case/looks";
import { MOST_REASON_WORDS } from "@/lib/domain/case/reading-reasons";
import { ok } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { claimNext } from "@/lib/use-cases/reviewing/claim-next";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { rejectApplication } from "@/lib/use-cases/reviewing/reject-application";
import { releaseApplication } from "@/lib/use-cases/reviewing/release-application";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { revealPassportNumber } from "@/lib/use-cases/reviewing/reveal-passport-number";
import { takeBackDecision } from "@/lib/use-cases/reviewing/take-back-decision";
import { stateReadingReason } from "@/lib/use-cases/reviewing/state-reading-reason";
import { caseRef, noteEntries, returnEntries, ticked } from "../case-input";

const doneWith =
  (what: "pass" | "return" | "reject" | "release") =>
  ({ serial }: { readonly serial: string }): string =>
    paths.review({ done: what, serial });

export const claimCase = defineAction({
  actor: ["PRE_REVIEWER"],
  schema: z.strictObject({ applicationId: caseRef.applicationId }),
  run: async ({ applicationId }, { actor }) => {
    const claimed = await claimApplication({ actor, applicationId });
    return claimed.kind === "ok" ? ok({ applicationId }) : claimed;
  },
  onOk: ({ applicationId }) => paths.reviewCase(applicationId),
});

export const releaseCase = defineAction({
  actor: ["PRE_REVIEWER"],
  schema: z.strictObject(caseRef),
  run: (input, { actor }) => releaseApplication({ actor, ...input }),
  onOk: doneWith("release"),
});

export const passCase = defineAction({
  actor: ["PRE_REVIEWER"],
  schema: z.strictObject({ ...caseRef, interviewRequired: ticked, next: ticked }),
  run: async ({ next, ...input }, { actor }) => {
    const passed = await passPreReview({ actor, ...input });
    if (passed.kind !== "ok") return passed;
    const { serial } = passed.data;
    return ok({ serial, follows: next && actor.kind === "officer" ? await claimNext(actor) : undefined });
  },
  onOk: ({ serial, follows }) =>
    follows ? paths.reviewCase(follows, { done: "pass", serial }) : doneWith("pass")({ serial }),
});

/** All defects are told at once (Reg. art. 18): one post carries the whole list. */
export const returnCase = defineAction({
  actor: ["PRE_REVIEWER"],
  schema: z.strictObject({ ...caseRef, ...returnEntries }),
  run: async ({ applicationId, version, ...entries }, { actor }) =>
    returnApplication({ actor, applicationId, version, items: await returnTextsOf(entries, "return") }),
  onOk: doneWith("return"),
});

/** "Not eligible" alone would leave the applicant guessing: the officer's words say which condition it is. */
export const rejectCase = defineAction({
  actor: ["PRE_REVIEWER"],
  schema: z.strictObject({
    ...caseRef,
    reason: z.string().min(1, "required").max(40),
    ...noteEntries,
  }),
  run: async ({ applicationId, version, reason, ...entries }, { actor }) =>
    rejectApplication({
      actor,
      applicationId,
      version,
      reason,
      note: await explanationOf(entries, reason),
    }),
  onOk: doneWith("reject"),
});

/** Back to the case, which lies there as it did before the decision. */
export const takeBackCase = defineAction({
  actor: ["PRE_REVIEWER"],
  schema: z.strictObject(caseRef),
  run: (input, { actor }) => takeBackDecision({ actor, ...input }),
  onOk: ({ applicationId, serial }) => paths.reviewCase(applicationId, { done: "takeBack", serial }),
});

/** Opens a case that is not on the officer's desk, for a while and to be read only. */
export const stateReason = defineAction({
  actor: ["PRE_REVIEWER"],
  schema: z.strictObject({
    applicationId: caseRef.applicationId,
    reason: z.string().min(1, "required").max(40),
    words: z.string().trim().min(1, "required").max(MOST_REASON_WORDS, "tooLong"),
  }),
  run: (input, { actor }) => stateReadingReason({ actor, ...input }),
  onOk: ({ applicationId }) => paths.reviewCase(applicationId),
});

/** Shows the full passport number once; who looked and why is written down. */
export const revealPassport = defineAction({
  actor: [],
  schema: z.strictObject({
    applicationId: caseRef.applicationId,
    reason: z.enum(REVEAL_REASONS),
  }),
  run: (input, { actor }) => revealPassportNumber({ actor, ...input }),
});
