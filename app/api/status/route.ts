import { z } from "zod";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { lookUpStatus } from "@/lib/use-cases/case/look-up-status";

/** The public query: a POST, so that nothing personal stands in an address. */
export const POST = defineHandler({
  method: "POST",
  actor: "public",
  body: z.strictObject({
    serial: z.string().max(40),
    passportNo: z.string().max(40),
    birthDate: z.string().max(10),
  }),
  run: async ({ body }, { address }) => lookUpStatus({ ...body, address }),
});
