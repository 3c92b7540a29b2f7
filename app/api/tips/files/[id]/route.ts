import { z } from "zod";
import { whenOk } from "@/lib/domain/result";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { serveBytes } from "@/lib/server/edge/http/serve-bytes";
import { bytes, inPageOrSaved, rowId } from "@/lib/server/edge/http/wire";
import { ACCEPTED_TYPES } from "@/lib/server/ports/uploads/content-type";
import { readTipFile } from "@/lib/use-cases/tips/read-tip-file";

export const GET = defineHandler({
  method: "GET",
  summary: "A file of a report of an offence, for the officers of its inbox.",
  actor: ["ADMIN"],
  params: z.strictObject({ id: rowId }),
  query: inPageOrSaved,
  answers: { 200: bytes(...ACCEPTED_TYPES) },
  run: async ({ query }, { actor, params: { id } }) =>
    whenOk(await readTipFile({ actor, fileId: id }), (file) =>
      serveBytes({ ...file, inline: query.view === "1" }),
    ),
});
