"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { CONSENTS } from "@/lib/domain/vocabulary";
import { ok, type Result } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";

const box = z.optional(z.literal("yes"));
const schema = z.strictObject({
  applicationId: z.string().max(40),
  idempotencyKey: z.uuid(),
  SENSITIVE_DATA: box,
  FACE_PHOTO: box,
  GUARDIAN: box,
  PHOTO_BACKGROUND: box,
  guardianName: z.optional(z.string().max(200)),
});

/** 提交. The key is the form's: pressed ten times, it submits once and answers the same. */
export const submitAction = defineAction({
  actor: "applicant",
  schema,
  run: async (input, { actor }): Promise<Result<{ applicationId: string }>> => {
    const { applicationId, idempotencyKey, guardianName = "" } = input;
    const consents = CONSENTS.filter((consent) => input[consent] === "yes");
    const submitted = await submitApplication({
      actor,
      applicationId,
      idempotencyKey,
      consents,
      guardianName,
    });
    // Another window of the same person was quicker: what they wanted is done, so they see that it is.
    const already =
      submitted.kind === "refused" &&
      submitted.code === "illegalMove" &&
      submitted.data?.state === "SUBMITTED";
    if (submitted.kind !== "ok" && !already) return submitted;
    // "Back" must not show a draft that is none any more.
    revalidatePath("/", "layout");
    return ok({ applicationId });
  },
  onOk: ({ applicationId }) => paths.submitted(applicationId),
});
