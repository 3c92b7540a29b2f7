"use server";

import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { sayHere } from "@/lib/use-cases/visiting/say-here";

/** Visits of one account on one day. */
const MOST = 20;

/** 我到了. */
export const hereAction = defineAction({
  actor: "applicant",
  schema: z.strictObject({
    applicationId: z.union([z.uuid(), z.array(z.uuid()).max(MOST)], "required"),
    code: z.string().max(20),
  }),
  run: ({ applicationId, code }, { actor }) =>
    sayHere({ actor, applicationIds: [applicationId].flat(), code }),
  onOk: () => paths.ticket(),
});
