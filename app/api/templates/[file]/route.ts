import { z } from "zod";
import { whenOk } from "@/lib/domain/result";
import { templateSummaries, TEMPLATE_FILES } from "@/lib/server/documents/templates/kinds";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { serveBytes } from "@/lib/server/edge/http/serve-bytes";
import { bytes, inPageOrSaved } from "@/lib/server/edge/http/wire";
import { readBlankTemplate } from "@/lib/use-cases/reading/read-template";

export const GET = defineHandler({
  method: "GET",
  summary: `A paper to be filled in by hand: ${templateSummaries()}`,
  actor: "public",
  params: z.strictObject({ file: z.enum(TEMPLATE_FILES) }),
  query: inPageOrSaved,
  answers: { 200: bytes("application/pdf") },
  run: async ({ query }, { params: { file } }) =>
    whenOk(await readBlankTemplate(file), (document) =>
      serveBytes({ ...document, mime: "application/pdf", inline: query.view === "1" }),
    ),
});
