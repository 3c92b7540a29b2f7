"use server";

import { z } from "zod";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { ensureBrowserId } from "@/lib/server/edge/auth/browser-id";
import { proofField } from "@/lib/server/edge/auth/proof-of-work";
import { askForTip } from "@/lib/use-cases/tips/ask-for-tip";
import { giveTip } from "@/lib/use-cases/tips/give-tip";

/** 有奖举报, without signing in. */
export const giveTipAction = defineAction({
  actor: "public",
  schema: z.strictObject({
    key: z.uuid(),
    /** Absent: none was chosen. */
    kind: z.string().max(20, "notAnOption").default(""),
    what: z.string().max(8000, "tooLong"),
    district: z.string().max(20, "notAnOption"),
    address: z.string().max(1000, "tooLong"),
    seenOn: z.string().max(10, "notADate"),
    contact: z.string().max(100, "phone"),
    proof: proofField,
  }),
  run: async ({ proof, ...tip }, { address }) =>
    giveTip({ ...tip, from: { address, proof, browserId: await ensureBrowserId() } }),
});

/** How far a report has come. */
export const tipStateAction = defineAction({
  actor: "public",
  schema: z.strictObject({ number: z.string().max(100, "tipNumber"), proof: proofField }),
  run: async (query, { address }) => askForTip({ ...query, address, browserId: await ensureBrowserId() }),
});
