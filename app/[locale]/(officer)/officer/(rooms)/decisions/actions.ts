"use server";

import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { z } from "zod";
import { explanationOf } from "@/components/desk/kit/closing-sentences";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { approveApplication } from "@/lib/use-cases/deciding/approve-application";
import { refuseApplication } from "@/lib/use-cases/deciding/refuse-application";
import { caseRef, noteEntries } from "../case-input";

const note = z.string().max(OFFICER_WORDS.note);

export const approveCase = defineAction({
  actor: ["APPROVER"],
  schema: z.strictObject({ ...caseRef, validUntil: z.string().max(10), note }),
  run: (input, { actor }) => approveApplication({ actor, ...input }),
  onOk: ({ serial }) => paths.decisions({ done: "approve", serial }),
});

/** A refusal states its facts; the ground alone would not tell the applicant why. */
export const refuseCase = defineAction({
  actor: ["APPROVER"],
  schema: z.strictObject({
    ...caseRef,
    ground: z.string().min(1, "required").max(40),
    ...noteEntries,
  }),
  run: async ({ applicationId, version, ground, ...entries }, { actor }) =>
    refuseApplication({
      actor,
      applicationId,
      version,
      ground,
      note: await explanationOf(entries, ground),
    }),
  onOk: ({ serial }) => paths.decisions({ done: "refuse", serial }),
});
