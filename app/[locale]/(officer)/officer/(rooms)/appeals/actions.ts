"use server";

import { z } from "zod";
import { explained } from "@/lib/domain/review/closing-words";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { answerAppeal } from "@/lib/use-cases/supply/answer-appeal";
import { noteEntries } from "../case-input";

export const answer = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({ noShowId: z.uuid(), granted: z.enum(["yes", "no"], "required"), ...noteEntries }),
  run: ({ noShowId, granted, ...entries }, { actor }) =>
    answerAppeal({ actor, noShowId, granted: granted === "yes", words: explained(entries, undefined) }),
});
