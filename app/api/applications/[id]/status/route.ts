import { ok, refused } from "@/lib/domain/result";
import { statusOfApplication } from "@/lib/server/db/questions/public/status-of-application";
import { defineHandler } from "@/lib/server/edge/http/define-handler";

/** Where an application is; `[id]` is its serial number. For its owner and for officers. */
export const GET = defineHandler({
  method: "GET",
  actor: "signedIn",
  run: async (_, { actor, params }) => {
    const status = await statusOfApplication(actor, params.id ?? "");
    return status ? ok(status) : refused("notFound");
  },
});
