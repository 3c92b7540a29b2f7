import { ok } from "@/lib/domain/result";
import { halls } from "@/lib/server/db/questions/applicant/open-slots";
import { defineHandler } from "@/lib/server/edge/http/define-handler";

export const GET = defineHandler({
  method: "GET",
  actor: "public",
  run: async () => ok({ halls: await halls() }),
});
