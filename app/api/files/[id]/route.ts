import { z } from "zod";
import { type Result, refused } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { backToForm, wantsJson } from "@/lib/server/edge/http/back-to-form";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { serveBytes } from "@/lib/server/edge/http/serve-bytes";
import { receiveUpload } from "@/lib/server/ports/uploads/inspect";
import { readFile } from "@/lib/use-cases/case/read-file";
import { removeFile } from "@/lib/use-cases/applying/remove-file";

/** The file itself; `?view=1` shows it in the page instead of saving it. */
export const GET = defineHandler({
  method: "GET",
  actor: "signedIn",
  query: z.strictObject({ view: z.literal("1").optional() }),
  run: (_, { actor, params }) => readFile({ actor, fileId: params.id ?? "" }),
  map: (file, { request }) =>
    serveBytes({ ...file, inline: new URL(request.url).searchParams.get("view") === "1" }),
});

export const DELETE = defineHandler({
  method: "DELETE",
  actor: "applicant",
  run: (_, { actor, params }) => removeFile({ actor, fileId: params.id ?? "" }),
  map: () => new Response(null, { status: 204 }),
});

const SMALL_FORM = { requestBytes: 64 * 1024, bytes: 0 };

/** Deleting without script: a form that posts `_method=delete` and the page to come back to (`back`). */
export const POST = defineHandler({
  method: "POST",
  actor: "applicant",
  run: async (_, { actor, params, request, locale }) => {
    const form = await receiveUpload(request, SMALL_FORM);
    if (form.kind === "refused") return form;
    if (form.fields._method !== "delete") return refused("badRequest");
    const result: Result<{ applicationId: string; slot: string }> = await removeFile({
      actor,
      fileId: params.id ?? "",
    });
    if (wantsJson(request)) return result;
    const refusal = result.kind === "refused" ? { error: result.code, data: result.data } : {};
    const removed = result.kind === "ok" ? result.data : undefined;
    const otherwise = `/${locale}${removed ? paths.attachments(removed.applicationId) : paths.drafts()}`;
    return backToForm({
      back: form.fields.back,
      otherwise,
      slot: removed?.slot ?? form.fields.slot,
      ...refusal,
    });
  },
});
