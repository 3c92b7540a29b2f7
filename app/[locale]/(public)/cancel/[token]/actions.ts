"use server";

import { z } from "zod";
import { ok, type Result } from "@/lib/domain/result";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { browserId, ensureBrowserId } from "@/lib/server/edge/auth/browser-id";
import { proofField } from "@/lib/server/edge/auth/proof-of-work";
import { cancelByLink, sendCancelCode } from "@/lib/use-cases/booking/cancel-by-link";

/** A code on its way, or the visit cancelled. */
type LinkAnswer = { readonly waitSeconds: number } | { readonly cancelled: string };

/** Both posts of the page: the code to the account's phone, and the cancelling. */
export const cancelByLinkAction = defineAction({
  actor: "public",
  schema: z.strictObject({
    token: z.string().max(100),
    code: z.string().max(400, "code"),
    understood: z.literal("on").optional(),
    intent: z.enum(["send", "cancel"]),
    proof: proofField,
  }),
  run: async ({ intent, token, code, understood, proof }, { address }): Promise<Result<LinkAnswer>> => {
    if (intent === "send") {
      const sent = await sendCancelCode({ token, browserId: await ensureBrowserId(), address, proof });
      return sent.kind === "ok" ? ok({ waitSeconds: sent.data.resendSeconds }) : sent;
    }
    const from = { browserId: await browserId(), address, proof };
    const done = await cancelByLink({ ...from, token, code, understood: understood === "on" });
    return done.kind === "ok" ? ok({ cancelled: done.data.bookAgainUntil ?? "" }) : done;
  },
});
