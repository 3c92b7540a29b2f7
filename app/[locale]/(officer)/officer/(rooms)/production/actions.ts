"use server";

import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { completeProduction } from "@/lib/use-cases/deciding/complete-production";
import { correctPermitNumber } from "@/lib/use-cases/deciding/correct-permit-number";
import { correctTrackingNumber } from "@/lib/use-cases/deciding/correct-tracking-number";
import { dispatchPermit } from "@/lib/use-cases/deciding/dispatch-permit";
import { startProduction } from "@/lib/use-cases/deciding/start-production";
import { caseRef } from "../case-input";

const doneWith =
  (done: "start" | "produced" | "correct" | "dispatch" | "retrack") =>
  ({ serial }: { readonly serial: string }): string =>
    paths.production({ done, serial });

export const startPermit = defineAction({
  actor: ["PRODUCTION"],
  schema: z.strictObject(caseRef),
  run: (input, { actor }) => startProduction({ actor, ...input }),
  onOk: doneWith("start"),
});

export const completePermit = defineAction({
  actor: ["PRODUCTION"],
  schema: z.strictObject({ ...caseRef, permitNumber: z.string().max(100) }),
  run: (input, { actor }) => completeProduction({ actor, ...input }),
  onOk: doneWith("produced"),
});

export const correctNumber = defineAction({
  actor: ["PRODUCTION"],
  schema: z.strictObject({ ...caseRef, permitNumber: z.string().max(100) }),
  run: (input, { actor }) => correctPermitNumber({ actor, ...input }),
  onOk: doneWith("correct"),
});

export const sendPermit = defineAction({
  actor: ["PRODUCTION"],
  schema: z.strictObject({ ...caseRef, trackingNo: z.string().max(100) }),
  run: (input, { actor }) => dispatchPermit({ actor, ...input }),
  onOk: doneWith("dispatch"),
});

export const correctTracking = defineAction({
  actor: ["PRODUCTION"],
  schema: z.strictObject({ ...caseRef, trackingNo: z.string().max(100) }),
  run: (input, { actor }) => correctTrackingNumber({ actor, ...input }),
  onOk: doneWith("retrack"),
});
