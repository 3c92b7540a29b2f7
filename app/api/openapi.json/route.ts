import { ok } from "@/lib/domain/result";
import { isDemo } from "@/lib/server/env";
import { defineHandler } from "@/lib/server/http/define-handler";
import { describeApi } from "@/lib/server/http/openapi";

export const GET = defineHandler({
  method: "GET",
  actor: "public",
  run: async () => ok(describeApi(isDemo())),
});
