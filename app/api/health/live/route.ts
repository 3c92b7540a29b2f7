import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { defineHandler } from "@/lib/server/edge/http/define-handler";

export const GET = defineHandler({
  method: "GET",
  summary: "The process runs.",
  actor: "public",
  answers: { 200: z.strictObject({ status: z.literal("ok") }) },
  run: async () => ok({ status: "ok" as const }),
});
