"use server";

import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { sayHere } from "@/lib/use-cases/visiting/say-here";

/** 我到了. */
export const hereAction = defineAction({
  actor: "applicant",
  schema: z.strictObject({ applicationId: z.uuid(), code: z.string().max(20) }),
  run: ({ applicationId, code }, { actor }) => sayHere({ actor, applicationId, code }),
  onOk: () => paths.ticket(),
});
