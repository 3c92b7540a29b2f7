import { z } from "zod";
import { LOCALES } from "@/lib/domain/locales";
import { REFUSAL_CODES } from "@/lib/domain/refusals";
import { refused, whenOk } from "@/lib/domain/result";
import { paths, withQuery } from "@/lib/paths";
import { wantsJson } from "@/lib/server/edge/http/back-to-form";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { reply } from "@/lib/server/edge/http/operation";
import { BACK_TO_PAGE } from "@/lib/server/edge/http/wire";
import { REFUSED_FILES, sealRefused } from "@/lib/server/edge/uploads/refused-files";
import { sealTipNumber } from "@/lib/server/edge/uploads/tip-upload";
import { receiveUpload, whenReceivable } from "@/lib/server/ports/uploads/inspect";
import { type AddedTipFiles, addTipFiles, tipToAddTo } from "@/lib/use-cases/tips/add-tip-files";
import type { Result } from "@/lib/domain/result";

const ANSWER = z.strictObject({
  added: z.int(),
  refused: z.array(z.strictObject({ code: z.enum(REFUSAL_CODES), names: z.array(z.string()) })),
});

export const POST = defineHandler({
  method: "POST",
  summary:
    "Adds photos or PDFs to a report of an offence that is not closed: 8 MB each, 5 a report. Without a sign-in.",
  actor: "public",
  unattended: true,
  params: z.strictObject({ number: z.string().max(40) }),
  query: z.strictObject({ language: z.enum(LOCALES).optional() }),
  form: z.strictObject({ file: z.file() }),
  answers: { 201: ANSWER, 303: BACK_TO_PAGE },
  run: async ({ query: { language } }, { params: { number }, request, address, locale }) => {
    const to = await tipToAddTo(number, address);
    const result: Result<AddedTipFiles> =
      to.kind === "ok"
        ? await whenReceivable<Result<AddedTipFiles>>(`tips ${address}`, request, async () => {
            const upload = await receiveUpload(request, { fields: [] });
            return upload.kind === "ok" ? addTipFiles(to.data.tipId, upload) : upload;
          })
        : to;
    if (wantsJson(request)) {
      const [first] = result.kind === "ok" && result.data.added === 0 ? result.data.refused : [];
      // Nothing was taken: the first reason is the answer.
      if (first) return refused(first.code, first.data);
      return whenOk(result, ({ added, refused: not }) =>
        reply(201, { added, refused: not.map(({ code, names }) => ({ code, names: [...names] })) }),
      );
    }
    if (result.kind === "invalid") return refused("badRequest");
    const not = result.kind === "ok" ? result.data.refused : [{ code: result.code, data: {}, names: [] }];
    const query = {
      report: sealTipNumber(number),
      added: result.kind === "ok" ? String(result.data.added) : "0",
      ...(not.length > 0 ? { slot: "tip", [REFUSED_FILES]: sealRefused(not) } : {}),
    };
    const location = `/${language ?? locale}${withQuery(paths.report(), query)}#received`;
    return new Response(null, { status: 303, headers: { location } });
  },
});
