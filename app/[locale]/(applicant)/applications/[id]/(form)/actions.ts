"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { pageAfter } from "@/lib/domain/form/page-after";
import { ok, type Result } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { answersIn, typedAnswers } from "../typed-answers";
import { takePhotoFromRegistry } from "@/lib/use-cases/attaching/take-photo-from-registry";

const schema = z.strictObject({
  applicationId: z.string().max(40),
  step: z.enum(["personal", "permit", "family"]),
  version: z.string().regex(/^\d{1,9}$/),
  /** Which button: go on, go back, keep the draft, keep this page against another device's, fetch the photo;
   *  none: another language, for which it is kept. */
  intent: z.enum(["next", "previous", "save", "keepMine", "obtainPhoto"]).default("save"),
  /** The page from which an answer was to be changed. */
  from: z.literal("check").optional(),
  ...typedAnswers,
});

interface StepAnswer {
  readonly version: number;
  readonly savedAt: string;
  readonly photo?: true;
  readonly goTo?: string;
}

/** Every button of a step's form (guide §1.5). Only 暂存并下一步 judges what was typed; all of them keep it. */
export const saveStepAction = defineAction({
  actor: "applicant",
  keeps: true,
  schema,
  run: async (input, { actor }): Promise<Result<StepAnswer>> => {
    const { applicationId, step, version, intent } = input;
    const final = intent === "next";
    const saved = await saveStep({
      actor,
      applicationId,
      step,
      version: intent === "keepMine" ? undefined : Number(version),
      answers: answersIn(input),
      final,
    });
    if (saved.kind !== "ok") return saved;
    // The browser keeps pages it has shown: its "back" must ask for them anew.
    revalidatePath("/", "layout");
    const answer = { version: saved.data.version, savedAt: shanghaiTime(saved.data.savedAt) };
    const steps = saved.data.form.steps.map(({ id }) => id);
    const at = steps.indexOf(step);
    if (intent === "next")
      return ok({ ...answer, goTo: paths[pageAfter(steps, step, input.from)](applicationId) });
    if (intent === "previous") return ok({ ...answer, goTo: paths[steps[at - 1] ?? step](applicationId) });
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
