import { z } from "zod";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { serveBytes } from "@/lib/server/edge/http/serve-bytes";
import { readDocument } from "@/lib/use-cases/case/read-document";

export const GET = defineHandler({
  method: "GET",
  actor: "signedIn",
  query: z.strictObject({ view: z.literal("1").optional() }),
  run: (_, { actor, params }) =>
    readDocument({ actor, applicationId: params.id ?? "", file: params.file ?? "" }),
  map: (document, { request }) => {
    const inline = new URL(request.url).searchParams.get("view") === "1";
    return serveBytes({ ...document, mime: "application/pdf", inline });
  },
});
