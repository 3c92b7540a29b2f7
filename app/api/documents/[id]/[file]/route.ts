import { z } from "zod";
import type { ApplicantActor, OfficerActor } from "@/lib/domain/actors";
import { whenOk } from "@/lib/domain/result";
import { turnsOf } from "@/lib/server/base/turns";
import { DOCUMENT_CODES, fileOf, kindOf } from "@/lib/server/documents/kinds";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { serveBytes } from "@/lib/server/edge/http/serve-bytes";
import { bytes, inPageOrSaved, rowId } from "@/lib/server/edge/http/wire";
import { readDocument } from "@/lib/use-cases/reading/read-document";

/** A paper may have to be drawn, half a second of a core each: one at a time for one person, whose sixty hold up nobody. */
const inDrawingTurn = turnsOf({ name: "papers", atOnce: 3, perPerson: 1, waitingPerPerson: 20 });

const personOf = (actor: ApplicantActor | OfficerActor): string =>
  actor.kind === "applicant" ? actor.accountId : actor.officerId;

export const GET = defineHandler({
  method: "GET",
  summary: `A paper of a case: ${DOCUMENT_CODES.map((code) => kindOf(code).summary).join(" ")}`,
  actor: "signedIn",
  params: z.strictObject({ id: rowId, file: z.enum(DOCUMENT_CODES.map(fileOf)) }),
  query: inPageOrSaved,
  answers: { 200: bytes("application/pdf") },
  run: async ({ query }, { actor, params: { id, file } }) =>
    whenOk(
      await inDrawingTurn(personOf(actor), () => readDocument({ actor, applicationId: id, file })),
      (document) => serveBytes({ ...document, mime: "application/pdf", inline: query.view === "1" }),
    ),
});
