"use server";

import { z } from "zod";
import { CARRIED_FOR } from "@/lib/domain/case/carry-over";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import type { CarryRequest } from "@/lib/use-cases/applying/carry-over";
import { startApplication } from "@/lib/use-cases/applying/start-application";

const text = z.string().max(200);
const schema = z.strictObject({
  /** Fixed in the guide (居留证件, 外籍工作人员家属): there is one choice of each. */
  certificate: z.literal("RESIDENCE_PERMIT"),
  reason: z.literal("FAMILY_OF_WORKER"),
  type: text,
  requestedUntil: text,
  sponsorInProcessSerial: text,
  /** What the form begins with: whom it is carried over for and from which application; "" an empty form. */
  carry: z
    .string()
    .regex(/^(?:(?:person|family):[\da-f-]{36})?$/)
    .optional(),
});

const carryOf = (carry = ""): CarryRequest | undefined => {
  const [, whom, applicationId] = /^(\w+):(.+)$/.exec(carry) ?? [];
  const known = CARRIED_FOR.find((each) => each === whom);
  return known && applicationId ? { whom: known, applicationId } : undefined;
};

/** 暂存并下一步 of the choose-type page: the draft with its serial number (guide §1.4, §1.8). */
export const startAction = defineAction({
  actor: "applicant",
  schema,
  run: ({ type, requestedUntil, sponsorInProcessSerial, carry }, { actor }) =>
    startApplication({ actor, type, requestedUntil, sponsorInProcessSerial, carry: carryOf(carry) }),
  onOk: ({ id }) => paths.personal(id),
});
