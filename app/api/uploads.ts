import { z } from "zod";
import type { ApplicantActor } from "@/lib/domain/actors";
import type { Locale } from "@/lib/domain/locales";
import { REFUSAL_CODES } from "@/lib/domain/refusals";
import { type Result, refused } from "@/lib/domain/result";
import { allFileSlots } from "@/lib/domain/types/known-types";
import { backToForm, wantsJson } from "@/lib/server/edge/http/back-to-form";
import { reply } from "@/lib/server/edge/http/operation";
import { BACK_TO_PAGE, oneOf } from "@/lib/server/edge/http/wire";
import { sealRefused } from "@/lib/server/edge/uploads/refused-files";
import { receiveUpload, whenReceivable } from "@/lib/server/ports/uploads/inspect";
import { type AddedFiles, addFiles } from "@/lib/use-cases/attaching/add-files";
import { fileAnswer } from "./answers";

/** What an upload is made of: multipart `slot` and one or more `file`. */
export const UPLOAD = z.strictObject({
  slot: oneOf(allFileSlots()),
  file: z.file(),
  /** The file takes the place of the pages in the slot. */
  replace: z.literal("yes").optional(),
  back: z.string().optional(),
});
const FIELDS = { fields: ["slot", "replace", "back"] };

export const UPLOAD_ANSWERS = {
  201: z.strictObject({
    file: fileAnswer,
    files: z.array(fileAnswer),
    replaced: z.array(z.string()),
    refused: z.array(z.strictObject({ code: z.enum(REFUSAL_CODES), names: z.array(z.string()) })),
  }),
  303: BACK_TO_PAGE,
} as const;

interface Upload {
  readonly actor: ApplicantActor;
  readonly applicationId: string;
  readonly request: Request;
  /** The page a plain form goes back to when it names none of ours, without its locale. */
  readonly page: string;
  readonly locale: Locale;
}

/** Takes an upload: script gets JSON, a plain form goes back to its page (`back`). Each file is judged by itself: what is
 *  taken is kept whatever becomes of the others. */
export const takeUpload = async ({ actor, applicationId, request, page, locale }: Upload) => {
  let fields: Readonly<Record<string, string>> = {};
  const result = await whenReceivable<Result<AddedFiles>>(actor.accountId, request, async () => {
    const upload = await receiveUpload(request, FIELDS);
    if (upload.kind !== "ok") return upload;
    fields = upload.fields;
    return addFiles({ actor, applicationId, upload });
  });
  const {
    added,
    replaced,
    refused: not,
  } = result.kind === "ok" ? result.data : { added: [], replaced: [], refused: [] };
  const [file, ...more] = added;
  const [first] = not;
  if (wantsJson(request)) {
    const named = not.map(({ code, names }) => ({ code, names }));
    if (file) return reply(201, { file, files: [file, ...more], replaced: [...replaced], refused: named });
    // Nothing was taken: the first reason is the answer.
    if (first) return { kind: "refused", code: first.code, data: first.data } as const;
    return result.kind === "ok" ? refused("fileTruncated") : result;
  }
  const refusal = result.kind === "refused" ? { error: result.code, data: result.data } : {};
  const named = first ? { error: first.code, refusedFiles: sealRefused(not) } : refusal;
  return backToForm({ back: fields.back, otherwise: `/${locale}${page}`, slot: fields.slot, ...named });
};
