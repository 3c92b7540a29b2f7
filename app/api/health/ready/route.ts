import { ok, refused } from "@/lib/domain/result";
import { databaseReachable } from "@/lib/server/db/reachable";
import { defineHandler } from "@/lib/server/edge/http/define-handler";

/** The process can serve: its database answers. */
export const GET = defineHandler({
  method: "GET",
  actor: "public",
  run: async () => ((await databaseReachable()) ? ok({ status: "ok" }) : refused("serviceAway")),
});
