"use server";

import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { z } from "zod";
import { explanationOf } from "@/components/desk/kit/closing-sentences";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { recordInterview } from "@/lib/use-cases/visiting/record-interview";
import { caseRef, noteEntries } from "../case-input";

const record = z.string().trim().min(1, "required").max(OFFICER_WORDS.record);

export const passInterview = defineAction({
  actor: ["INTERVIEWER"],
  schema: z.strictObject({ ...caseRef, record }),
  run: (input, { actor }) => recordInterview({ actor, passed: true, ...input }),
  onOk: ({ serial }) => paths.interview({ done: "pass", serial }),
});

export const failInterview = defineAction({
  actor: ["INTERVIEWER"],
  schema: z.strictObject({
    ...caseRef,
    record,
    reason: z.string().min(1, "required").max(40),
    ...noteEntries,
  }),
  run: async ({ applicationId, version, record: written, reason, ...entries }, { actor }) =>
    recordInterview({
      actor,
      applicationId,
      version,
      passed: false,
      record: written,
      reason,
      note: await explanationOf(entries, reason),
    }),
  onOk: ({ serial }) => paths.interview({ done: "fail", serial }),
});
