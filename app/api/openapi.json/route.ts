import { ok } from "@/lib/domain/result";
import { isDemo } from "@/lib/server/base/env";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { describeApi } from "@/lib/server/edge/http/openapi";

export const GET = defineHandler({
  method: "GET",
  actor: "public",
  run: async () => ok(describeApi(isDemo())),
});
