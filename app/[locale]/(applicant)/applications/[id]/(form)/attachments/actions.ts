"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { confirmAttachments } from "@/lib/use-cases/applying/confirm-step";

/** The papers carried over still count. */
export const confirmAttachmentsAction = defineAction({
  actor: "applicant",
  schema: z.strictObject({ applicationId: z.string().max(40) }),
  run: async ({ applicationId }, { actor }) => {
    const confirmed = await confirmAttachments({ actor, applicationId });
    if (confirmed.kind === "ok") revalidatePath("/", "layout");
    return confirmed;
  },
  onOk: ({ id }) => paths.attachments(id),
});
