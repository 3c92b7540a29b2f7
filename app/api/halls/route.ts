import { ok } from "@/lib/domain/result";
import { halls } from "@/lib/server/db/read-models/open-slots";
import { defineHandler } from "@/lib/server/http/define-handler";

export const GET = defineHandler({
  method: "GET",
  actor: "public",
  run: async () => ok({ halls: await halls() }),
});
