import { z } from "zod";
import { findingViews } from "@/components/forms/finding-views";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { ok } from "@/lib/domain/result";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";

const body = z.strictObject({
  version: z.int().min(0),
  step: z.enum(["personal", "permit", "family", "supplement"]),
  answers: z.record(z.string().max(40), z.string().max(2000)),
});

/** Keeps what is being typed: nothing is judged, and what another device saved since `version` is not overwritten. */
export const PUT = defineHandler({
  method: "PUT",
  actor: "applicant",
  body,
  run: async ({ body: { version, step, answers } }, { actor, params, locale }) => {
    const request = { actor, applicationId: params.id ?? "", version, answers, final: false };
    const saved = await (step === "supplement" ? saveSupplement(request) : saveStep({ ...request, step }));
    if (saved.kind !== "ok") return saved;
    return ok({
      version: saved.data.version,
      savedAt: shanghaiTime(saved.data.savedAt),
      findings: await findingViews(saved.data.findings, locale),
    });
  },
});
