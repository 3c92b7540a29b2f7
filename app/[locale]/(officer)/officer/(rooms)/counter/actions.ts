"use server";

import { z } from "zod";
import { explanationOf } from "@/components/desk/kit/closing-sentences";
import { returnTextsOf } from "@/components/desk/returning/return-texts";
import { invalid } from "@/lib/domain/result";
import { allFileSlots } from "@/lib/domain/types/known-types";
import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { WINDOW_STEPS } from "@/lib/domain/review/window-steps";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { recordPassport } from "@/lib/use-cases/visiting/record-passport";
import { refuseAcceptance } from "@/lib/use-cases/visiting/refuse-acceptance";
import { sendToInterview } from "@/lib/use-cases/visiting/send-to-interview";
import { withdrawAtHall } from "@/lib/use-cases/visiting/withdraw-at-hall";
import { caseRef, noteEntries, returnEntries } from "../case-input";

const CHECKS = [...allFileSlots(), ...WINDOW_STEPS];
const checkEntries: Readonly<Record<string, z.ZodOptional<z.ZodLiteral<"yes">>>> = Object.fromEntries(
  CHECKS.map((check) => [`check.${check}`, z.literal("yes").optional()]),
);

const atTheirBoxes = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([check, code]) => [`check.${check}`, code]));

/** Stays on the case: the receipt is printed from there. */
export const acceptCase = defineAction({
  actor: ["WINDOW"],
  schema: z.strictObject({ ...caseRef, ...checkEntries }),
  run: async ({ applicationId, version, ...ticks }, { actor }) => {
    const checks = CHECKS.filter((check) => (ticks as Record<string, unknown>)[`check.${check}`] === "yes");
    const accepted = await acceptAtWindow({ actor, applicationId, version, checks });
    if (accepted.kind === "invalid") return invalid(atTheirBoxes(accepted.fields));
    return accepted.kind === "ok" ? { ...accepted, data: { applicationId } } : accepted;
  },
  onOk: ({ applicationId }) => paths.counterCase(applicationId),
});

export const correctCase = defineAction({
  actor: ["WINDOW"],
  schema: z.strictObject({ ...caseRef, ...returnEntries }),
  run: async ({ applicationId, version, ...entries }, { actor }) =>
    correctAtWindow({ actor, applicationId, version, items: await returnTextsOf(entries, "correct") }),
  onOk: ({ serial }) => paths.counter({ done: "correct", serial }),
});

export const refuseCase = defineAction({
  actor: ["WINDOW"],
  schema: z.strictObject({
    ...caseRef,
    reason: z.string().max(40),
    ...noteEntries,
  }),
  run: async ({ applicationId, version, reason, ...entries }, { actor }) =>
    refuseAcceptance({
      actor,
      applicationId,
      version,
      reason,
      note: await explanationOf(entries, reason),
    }),
  onOk: ({ serial }) => paths.counter({ done: "refuse", serial }),
});

/** 转面谈. */
export const sendCaseToInterview = defineAction({
  actor: ["WINDOW"],
  schema: z.strictObject(caseRef),
  run: ({ applicationId, version }, { actor }) => sendToInterview({ actor, applicationId, version }),
  onOk: ({ serial }) => paths.counter({ done: "interview", serial }),
});

/** Only on the applicant's written request, which the box stands for. */
export const withdrawCase = defineAction({
  actor: ["WINDOW"],
  schema: z.strictObject({ ...caseRef, written: z.literal("yes") }),
  run: ({ applicationId, version }, { actor }) => withdrawAtHall({ actor, applicationId, version }),
  onOk: ({ serial }) => paths.counter({ done: "withdraw", serial }),
});

/** From both passports, which lie before the officer. */
export const recordNewPassport = defineAction({
  actor: ["WINDOW"],
  schema: z.strictObject({
    ...caseRef,
    passportNo: z.string().max(40),
    passportIssuedOn: z.string().max(20),
    passportExpiresOn: z.string().max(20),
    reason: z.string().max(OFFICER_WORDS.note),
  }),
  run: ({ applicationId, version, reason, ...passport }, { actor }) =>
    recordPassport({ actor, applicationId, version, reason, passport }),
  onOk: ({ serial }) => paths.counter({ done: "passport", serial }),
});

/** Only against the receipt: the box is part of the form. */
export const collectAtWindow = defineAction({
  actor: ["WINDOW"],
  schema: z.strictObject({ ...caseRef, receiptShown: z.literal("yes") }),
  run: ({ applicationId, version }, { actor }) => collectPermit({ actor, applicationId, version }),
  onOk: ({ serial }) => paths.counter({ done: "collect", serial }),
});
