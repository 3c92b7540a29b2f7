import { z } from "zod";
import { type Result, refused, whenOk } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { backToForm, wantsJson } from "@/lib/server/edge/http/back-to-form";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { serveBytes } from "@/lib/server/edge/http/serve-bytes";
import { BACK_TO_PAGE, bytes, inPageOrSaved, NOTHING, rowId } from "@/lib/server/edge/http/wire";
import { ACCEPTED_TYPES } from "@/lib/server/ports/uploads/content-type";
import { receiveUpload } from "@/lib/server/ports/uploads/inspect";
import { readFile } from "@/lib/use-cases/reading/read-file";
import { removeFile } from "@/lib/use-cases/attaching/remove-file";

const params = z.strictObject({ id: rowId });

export const GET = defineHandler({
  method: "GET",
  summary: "A file, for its owner and the officers of the case.",
  actor: "signedIn",
  params,
  query: inPageOrSaved,
  answers: { 200: bytes(...ACCEPTED_TYPES) },
  run: async ({ query }, { actor, params: { id } }) =>
    whenOk(await readFile({ actor, fileId: id }), (file) =>
      serveBytes({ ...file, inline: query.view === "1" }),
    ),
});

export const DELETE = defineHandler({
  method: "DELETE",
  summary: "Removes a file from a draft.",
  actor: "applicant",
  params,
  answers: { 204: NOTHING },
  run: async (_, { actor, params: { id } }) =>
    whenOk(await removeFile({ actor, fileId: id }), () => new Response(null, { status: 204 })),
});

/** What script is told. */
const removed = z.strictObject({ applicationId: rowId, slot: z.string() });

const SMALL_FORM = { fields: ["_method", "back", "slot"], requestBytes: 64 * 1024 };

/** Deleting without script: a form that posts `_method=delete` and the page to come back to (`back`). */
export const POST = defineHandler({
  method: "POST",
  summary: "The same without script.",
  actor: "applicant",
  params,
  form: z.strictObject({ _method: z.literal("delete"), back: z.string().optional() }),
  answers: { 200: removed, 303: BACK_TO_PAGE },
  run: async (_, { actor, params: { id }, request, locale }) => {
    const form = await receiveUpload(request, SMALL_FORM);
    if (form.kind === "refused") return form;
    if (form.fields._method !== "delete") return refused("badRequest");
    const result: Result<{ applicationId: string; slot: string }> = await removeFile({ actor, fileId: id });
    if (wantsJson(request)) return result;
    const refusal = result.kind === "refused" ? { error: result.code, data: result.data } : {};
    const gone = result.kind === "ok" ? result.data : undefined;
    const otherwise = `/${locale}${gone ? paths.attachments(gone.applicationId) : paths.drafts()}`;
    return backToForm({
      back: form.fields.back,
      otherwise,
      slot: gone?.slot ?? form.fields.slot,
      ...refusal,
    });
  },
});
