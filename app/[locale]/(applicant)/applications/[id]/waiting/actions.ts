"use server";

import { z } from "zod";
import { ok, type Result } from "@/lib/domain/result";
import { inFields } from "@/lib/domain/visit/delivery";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { BOOKING_ACTS } from "@/lib/server/edge/asking-limits";
import { joinWaitingList } from "@/lib/use-cases/supply/join-waiting-list";
import { leaveWaitingList } from "@/lib/use-cases/supply/leave-waiting-list";
import { letOfferGo } from "@/lib/use-cases/supply/let-offer-go";
import { takeOffer } from "@/lib/use-cases/supply/take-offer";

const line = z.optional(z.string().max(200));
const short = z.string().min(1, "required").max(60);
const ofCase = z.strictObject({ applicationId: short });

/** Where the list's page tells what stands now. */
const backOn = <T>(applicationId: string, done: Result<T>): Result<{ applicationId: string }> =>
  done.kind === "ok" ? ok({ applicationId }) : done;

/** 候补. */
export const joinAction = defineAction({
  actor: "applicant",
  limit: BOOKING_ACTS,
  schema: z.strictObject({
    applicationId: short,
    hallIds: z.union([short, z.array(short).max(20)]).optional(),
    fromDate: z.string().max(40),
    untilDate: z.string().max(40),
    part: short,
  }),
  run: async ({ hallIds = [], ...wish }, { actor }) =>
    backOn(wish.applicationId, await joinWaitingList({ actor, ...wish, hallIds: [hallIds].flat() })),
  onOk: ({ applicationId }) => paths.waiting(applicationId),
});

/** 退出候补. */
export const leaveAction = defineAction({
  actor: "applicant",
  limit: BOOKING_ACTS,
  schema: ofCase,
  run: async ({ applicationId }, { actor }) =>
    backOn(applicationId, await leaveWaitingList({ actor, applicationId })),
  onOk: ({ applicationId }) => paths.waiting(applicationId),
});

/** 接受候补名额. */
export const takeAction = defineAction({
  actor: "applicant",
  limit: BOOKING_ACTS,
  schema: z.strictObject({
    applicationId: short,
    idempotencyKey: z.uuid(),
    agreementVersion: short,
    method: line,
    ...inFields(() => line),
  }),
  run: async (input, { actor }) => {
    const { applicationId, idempotencyKey, agreementVersion, method } = input;
    const delivery = { method, ...inFields((name) => input[name]) };
    const wish = { actor, applicationId, idempotencyKey, agreementVersion, delivery };
    return backOn(applicationId, await takeOffer(wish));
  },
  onOk: ({ applicationId }) => paths.booked(applicationId),
});

/** 放弃候补名额. */
export const letGoAction = defineAction({
  actor: "applicant",
  limit: BOOKING_ACTS,
  schema: ofCase,
  run: async ({ applicationId }, { actor }) =>
    backOn(applicationId, await letOfferGo({ actor, applicationId })),
  onOk: ({ applicationId }) => paths.waiting(applicationId),
});
