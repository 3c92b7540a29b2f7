"use server";

import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { closeTip } from "@/lib/use-cases/tips/close-tip";
import { takeUpTip } from "@/lib/use-cases/tips/take-up-tip";

export const takeUp = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({ tipId: z.uuid() }),
  run: ({ tipId }, { actor }) => takeUpTip({ actor, tipId }),
  onOk: ({ id }) => paths.tip(id),
});

export const close = defineAction({
  actor: ["ADMIN"],
  schema: z.strictObject({ tipId: z.uuid(), note: z.string().max(4000, "tooLong") }),
  run: ({ tipId, note }, { actor }) => closeTip({ actor, tipId, note }),
  onOk: ({ id }) => paths.tip(id),
});
