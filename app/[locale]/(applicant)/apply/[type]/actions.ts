"use server";

import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { startApplication } from "@/lib/use-cases/applying/start-application";

const text = z.string().max(200);
const schema = z.strictObject({
  /** Fixed in the guide (居留证件, 外籍工作人员家属): there is one choice of each. */
  certificate: z.literal("RESIDENCE_PERMIT"),
  reason: z.literal("FAMILY_OF_WORKER"),
  type: text,
  requestedUntil: text,
  sponsorInProcessSerial: text,
});

/** 暂存并下一步 of the choose-type page: the draft with its serial number (guide §1.4, §1.8). */
export const startAction = defineAction({
  actor: "applicant",
  schema,
  run: ({ type, requestedUntil, sponsorInProcessSerial }, { actor }) =>
    startApplication({ actor, type, requestedUntil, sponsorInProcessSerial }),
  onOk: ({ id }) => paths.personal(id),
});
