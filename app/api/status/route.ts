import { z } from "zod";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { proofField } from "@/lib/server/edge/auth/proof-of-work";
import { lookUpStatus } from "@/lib/use-cases/reading/look-up-status";
import { statusAnswer } from "../answers";

/** The public query: a POST, so that nothing personal stands in an address. */
export const POST = defineHandler({
  method: "POST",
  summary:
    "Where an application is, for who knows serial number, passport number and date of birth. Ten tries an hour for one number.",
  actor: "public",
  body: z.strictObject({
    serial: z.string().max(100),
    passportNo: z.string().max(100),
    birthDate: z.string().max(10).meta({ format: "date", description: "A day in Asia/Shanghai." }),
    proof: proofField.meta({
      description:
        "After proofNeeded: its ticket once the seconds have passed, or the solved challenge (altcha).",
    }),
  }),
  answers: { 200: statusAnswer },
  run: async ({ body }, { address }) => lookUpStatus({ ...body, address, browserId: "" }),
});
