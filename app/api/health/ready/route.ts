import { z } from "zod";
import { ok, refused } from "@/lib/domain/result";
import { databaseReachable } from "@/lib/server/db/reachable";
import { defineHandler } from "@/lib/server/edge/http/define-handler";

export const GET = defineHandler({
  method: "GET",
  summary: "The process can serve: its database answers.",
  actor: "public",
  answers: { 200: z.strictObject({ status: z.literal("ok") }) },
  run: async () => ((await databaseReachable()) ? ok({ status: "ok" as const }) : refused("serviceAway")),
});
