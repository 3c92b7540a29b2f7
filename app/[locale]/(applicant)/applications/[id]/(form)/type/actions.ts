"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { changeType } from "@/lib/use-cases/applying/change-type";

const schema = z.strictObject({
  applicationId: z.string().max(40),
  from: z.string().max(40),
  type: z.string().max(40),
});

/** The draft goes on as one of the chosen type, at the step whose questions differ. */
export const changeTypeAction = defineAction({
  actor: "applicant",
  schema,
  run: async ({ applicationId, from, type }, { actor }) => {
    const changed = await changeType({ actor, applicationId, from, type });
    // The browser keeps pages it has shown: its "back" must ask for them anew.
    if (changed.kind === "ok") revalidatePath("/", "layout");
    return changed;
  },
  onOk: ({ id }) => paths.permit(id),
});
