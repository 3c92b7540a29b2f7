import { z } from "zod";
import { whenOk } from "@/lib/domain/result";
import { DOCUMENT_CODES, fileOf, kindOf } from "@/lib/server/documents/kinds";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { serveBytes } from "@/lib/server/edge/http/serve-bytes";
import { bytes, inPageOrSaved, rowId } from "@/lib/server/edge/http/wire";
import { readDocument } from "@/lib/use-cases/case/read-document";

export const GET = defineHandler({
  method: "GET",
  summary: `A paper of a case: ${DOCUMENT_CODES.map((code) => kindOf(code).summary).join(" ")}`,
  actor: "signedIn",
  params: z.strictObject({ id: rowId, file: z.enum(DOCUMENT_CODES.map(fileOf)) }),
  query: inPageOrSaved,
  answers: { 200: bytes("application/pdf") },
  run: async ({ query }, { actor, params: { id, file } }) =>
    whenOk(await readDocument({ actor, applicationId: id, file }), (document) =>
      serveBytes({ ...document, mime: "application/pdf", inline: query.view === "1" }),
    ),
});
