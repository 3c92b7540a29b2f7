"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { FIELDS, FIELD_NAMES, type Field } from "@/lib/domain/form/fields";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { ok, type Result } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";

const answers = Object.fromEntries(
  FIELD_NAMES.map((name) => [name, z.optional(z.string().max(2000))]),
) as Record<Field, z.ZodOptional<z.ZodString>>;

const schema = z.strictObject({
  applicationId: z.string().max(40),
  step: z.literal("supplement"),
  version: z.string().regex(/^\d{1,9}$/),
  idempotencyKey: z.uuid(),
  /** The boxes on the page, joined by commas: an unticked one is not sent at all. */
  boxes: z.string().max(500),
  intent: z.enum(["next", "save", "keepMine"]),
  ...answers,
});

interface SupplementAnswer {
  readonly version: number;
  readonly savedAt: string;
  readonly goTo?: string;
}

/** 退补: keeps the corrections and, with 重新提交, submits them. */
export const supplementAction = defineAction({
  actor: "applicant",
  schema,
  run: async (input, { actor }): Promise<Result<SupplementAnswer>> => {
    const { applicationId, version, intent, idempotencyKey } = input;
    const boxes = input.boxes.split(",");
    const typed = FIELD_NAMES.flatMap((name): [string, string][] => {
      const unticked = FIELDS[name].kind === "checkbox" && boxes.includes(name) ? "" : undefined;
      const value = input[name] ?? unticked;
      return value === undefined ? [] : [[name, value]];
    });
    const saved = await saveSupplement({
      actor,
      applicationId,
      version: intent === "keepMine" ? undefined : Number(version),
      answers: Object.fromEntries(typed),
      final: intent === "next",
    });
    if (saved.kind !== "ok") return saved;
    const answer = { version: saved.data.version, savedAt: shanghaiTime(saved.data.savedAt) };
    if (intent !== "next") return ok(answer);
    revalidatePath("/", "layout");
    const resubmitted = await resubmitApplication({ actor, applicationId, idempotencyKey });
    if (resubmitted.kind === "ok") return ok({ ...answer, goTo: paths.submitted(applicationId) });
    return resubmitted;
  },
  onOk: (data) => data.goTo,
});
