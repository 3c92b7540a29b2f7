import { z } from "zod";
import { ok, refused } from "@/lib/domain/result";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";
import { statusOfApplication } from "@/lib/server/db/questions/public/status-of-application";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { statusAnswer } from "../../../answers";

export const GET = defineHandler({
  method: "GET",
  summary: "Where an application is; {id} is its serial number. For its owner and for officers.",
  actor: "signedIn",
  params: z.strictObject({ id: z.string().regex(SERIAL_PATTERN) }),
  answers: { 200: statusAnswer },
  run: async (_, { actor, params }) => {
    const status = await statusOfApplication(actor, params.id);
    return status ? ok(status) : refused("notFound");
  },
});
