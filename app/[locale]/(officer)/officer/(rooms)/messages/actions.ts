"use server";

import { z } from "zod";
import { defineAction } from "@/lib/server/actions/define-action";
import { resendMessage } from "@/lib/use-cases/resend-message";

export const resend = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({ messageId: z.uuid() }),
  run: (input, { actor }) => resendMessage({ actor, ...input }),
});
