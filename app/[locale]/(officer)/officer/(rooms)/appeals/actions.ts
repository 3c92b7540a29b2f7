"use server";

import { z } from "zod";
import { explained } from "@/lib/domain/review/closing-words";
import { ok } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { answerAppeal } from "@/lib/use-cases/supply/answer-appeal";
import { noteEntries } from "../case-input";

export const answer = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({ noShowId: z.uuid(), granted: z.enum(["yes", "no"], "required"), ...noteEntries }),
  run: async ({ noShowId, granted, ...entries }, { actor }) => {
    const wish = { actor, noShowId, granted: granted === "yes", words: explained(entries, undefined) };
    const answered = await answerAppeal(wish);
    return answered.kind === "ok" ? ok({ granted: wish.granted }) : answered;
  },
  onOk: ({ granted }) => paths.appeals({ done: granted ? "GRANTED" : "REFUSED" }),
});
