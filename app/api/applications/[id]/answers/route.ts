import { z } from "zod";
import { findingViews } from "@/components/forms/finding-views";
import { MOST_TYPED } from "@/lib/domain/action-state";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { ok, type Result } from "@/lib/domain/result";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { rowId } from "@/lib/server/edge/http/wire";
import { type Saved, saveStep } from "@/lib/use-cases/applying/save-step";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";

const body = z.strictObject({
  version: z.int().min(0),
  step: z.enum(["personal", "permit", "family", "supplement"]),
  answers: z.record(z.string().max(40), z.string().max(MOST_TYPED)),
  was: z
    .record(z.string().max(40), z.string().max(MOST_TYPED))
    .optional()
    .meta({ description: "The answers as the page last had them from the server: what differs is merged." }),
});

const saved = z.strictObject({
  version: z.int(),
  savedAt: z.string().meta({ description: "Shanghai's clock, HH:mm." }),
  elsewhere: z
    .record(z.string(), z.string())
    .meta({ description: "Answers saved elsewhere since `version`, not known to the page." }),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(["BLOCK", "WARN"]),
      fields: z.array(z.string()),
      title: z.string(),
      action: z.string(),
      offer: z
        .strictObject({ href: z.string(), label: z.string() })
        .optional()
        .meta({ description: "The way to the type that is for whoever this is found on." }),
      elsewhere: z
        .strictObject({ href: z.string(), label: z.string() })
        .optional()
        .meta({ description: "The way to the answer it is about, where that stands on another page." }),
      places: z
        .array(z.string())
        .optional()
        .meta({ description: "Windows that help whoever this is found on: name, address, telephone." }),
    }),
  ),
  shape: z
    .string()
    .optional()
    .meta({ description: "Of a case that came back: names what its page has to show now." }),
});

/** Keeps what is being typed: nothing is judged, and what was saved elsewhere since `version` is not overwritten. */
export const PUT = defineHandler({
  method: "PUT",
  summary:
    "Keeps what is being typed; nothing is judged. A newer version on the server is merged with `was`, else refused as `stale`.",
  actor: "applicant",
  params: z.strictObject({ id: rowId }),
  body,
  answers: { 200: saved },
  run: async ({ body: { version, step, answers, was } }, { actor, params, locale }) => {
    const request = { actor, applicationId: params.id, version, answers, was, final: false };
    const result: Result<Saved & { readonly shape?: string }> = await (step === "supplement"
      ? saveSupplement(request)
      : saveStep({ ...request, step }));
    if (result.kind !== "ok") return result;
    return ok({
      shape: result.data.shape,
      version: result.data.version,
      savedAt: shanghaiTime(result.data.savedAt),
      elsewhere: Object.fromEntries(
        Object.entries(result.data.elsewhere).map(([name, value]) => [name, value ?? ""]),
      ),
      findings: await findingViews(
        result.data.findings,
        locale,
        step === "supplement" ? undefined : { id: params.id, form: result.data.form, step },
      ),
    });
  },
});
