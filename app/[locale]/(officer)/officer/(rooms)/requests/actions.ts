"use server";

import { z } from "zod";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { answerRequest } from "@/lib/use-cases/data-requests/answer-request";

export const answer = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({ requestId: z.uuid(), answer: z.string().max(8000, "tooLong") }),
  run: (input, { actor }) => answerRequest({ actor, ...input }),
});
