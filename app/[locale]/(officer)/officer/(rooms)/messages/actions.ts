"use server";

import { z } from "zod";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { resendMessage } from "@/lib/use-cases/office/resend-message";

export const resend = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({ messageId: z.uuid() }),
  run: (input, { actor }) => resendMessage({ actor, ...input }),
});
