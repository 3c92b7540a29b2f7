"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import {
  type DraftAnswers,
  FIELDS,
  FIELD_NAMES,
  type Field,
  fieldsOfStep,
  isAsked,
} from "@/lib/domain/form/fields";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { ok, type Result } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { takePhotoFromRegistry } from "@/lib/use-cases/applying/take-photo-from-registry";

const answers = Object.fromEntries(
  FIELD_NAMES.map((name) => [name, z.optional(z.string().max(2000))]),
) as Record<Field, z.ZodOptional<z.ZodString>>;

const schema = z.strictObject({
  applicationId: z.string().max(40),
  step: z.enum(["personal", "permit", "family"]),
  version: z.string().regex(/^\d{1,9}$/),
  /** Which button: go on, go back, keep the draft, keep this page against another device's, fetch the photo. */
  intent: z.enum(["next", "previous", "save", "keepMine", "obtainPhoto"]),
  ...answers,
});

interface StepAnswer {
  readonly version: number;
  readonly savedAt: string;
  readonly photo?: true;
  readonly goTo?: string;
}

const AFTER = { personal: paths.permit, permit: paths.family, family: paths.attachments } as const;
const BEFORE = { personal: paths.personal, permit: paths.personal, family: paths.permit } as const;

/** Every button of a step's form (guide §1.5). Only 暂存并下一步 judges what was typed; all of them keep it. */
export const saveStepAction = defineAction({
  actor: "applicant",
  schema,
  run: async (input, { actor }): Promise<Result<StepAnswer>> => {
    const { applicationId, step, version, intent } = input;
    const final = intent === "next";
    const typed: DraftAnswers = Object.fromEntries(
      // An unticked box is not sent at all.
      fieldsOfStep(step).map((name) => [
        name,
        input[name] ?? (FIELDS[name].kind === "checkbox" ? "" : undefined),
      ]),
    );
    const given = Object.entries(typed).flatMap(([name, value]): [string, string][] => {
      if (value === undefined) return [];
      return [[name, final && !isAsked(name as Field, typed) ? "" : value]];
    });
    const saved = await saveStep({
      actor,
      applicationId,
      step,
      version: intent === "keepMine" ? undefined : Number(version),
      answers: Object.fromEntries(given),
      final,
    });
    if (saved.kind !== "ok") return saved;
    // The browser keeps pages it has shown: its "back" must ask for them anew.
    revalidatePath("/", "layout");
    const answer = { version: saved.data.version, savedAt: shanghaiTime(saved.data.savedAt) };
    if (intent === "next") return ok({ ...answer, goTo: AFTER[step](applicationId) });
    if (intent === "previous") return ok({ ...answer, goTo: BEFORE[step](applicationId) });
    if (intent !== "obtainPhoto") return ok(answer);
    const photo = await takePhotoFromRegistry({
      actor,
      applicationId,
      receiptNo: input.photoReceiptNo ?? "",
    });
    if (photo.kind === "ok") return ok({ ...answer, photo: true });
    return { ...photo, values: { version: String(answer.version), savedAt: answer.savedAt } };
  },
  onOk: (data) => data.goTo,
});
