import { z } from "zod";
import { whenOk } from "@/lib/domain/result";
import { turnsOf } from "@/lib/server/base/turns";
import { templateSummaries, TEMPLATE_FILES } from "@/lib/server/documents/templates/kinds";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { serveBytes } from "@/lib/server/edge/http/serve-bytes";
import { bytes, inPageOrSaved, rowId } from "@/lib/server/edge/http/wire";
import { readFilledTemplate } from "@/lib/use-cases/reading/read-template";

/** Drawn anew each time, half a second of a core. */
const inDrawingTurn = turnsOf({ name: "templates", atOnce: 2, perPerson: 1, waitingPerPerson: 10 });

export const GET = defineHandler({
  method: "GET",
  summary: `A paper to be signed, with the answers of one of one's own applications: ${templateSummaries()}`,
  actor: "applicant",
  params: z.strictObject({ id: rowId, file: z.enum(TEMPLATE_FILES) }),
  query: inPageOrSaved,
  answers: { 200: bytes("application/pdf") },
  run: async ({ query }, { actor, params: { id, file } }) =>
    whenOk(
      await inDrawingTurn(actor.accountId, () => readFilledTemplate({ actor, applicationId: id, file })),
      (document) => serveBytes({ ...document, mime: "application/pdf", inline: query.view === "1" }),
    ),
});
