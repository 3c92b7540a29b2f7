"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { ok, type Result } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { accountOfApplicant } from "@/lib/server/db/questions/applicant/account-of-applicant";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { browserId, ensureBrowserId } from "@/lib/server/edge/auth/browser-id";
import { forgetSession } from "@/lib/server/edge/auth/session-cookie";
import { sendCode } from "@/lib/use-cases/account/send-code";
import { askForCorrection } from "@/lib/use-cases/data-requests/ask-for-correction";
import { eraseData } from "@/lib/use-cases/data-requests/erase-data";

export const correctionAction = defineAction({
  actor: "applicant",
  schema: z.strictObject({ words: z.string().max(8000, "tooLong") }),
  run: async ({ words }, { actor }) => {
    const result = await askForCorrection({ actor, words });
    if (result.kind === "ok") revalidatePath("/", "layout");
    return result;
  },
});

/** A code on its way, or what was erased; with `gone` the account went too. */
type ErasureAnswer =
  | {
      readonly shown: string;
      readonly waitSeconds: number;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly drafts: number; readonly number: string }
  | { readonly gone: true };

/** Both posts of the erasure: a code to the account's number, and the erasure itself. */
export const erasureAction = defineAction({
  actor: "applicant",
  schema: z.strictObject({
    words: z.string().max(8000, "tooLong").default(""),
    code: z.string().max(400, "code"),
    intent: z.enum(["send", "erase"]),
  }),
  run: async ({ intent, words, code }, { actor, locale, address }): Promise<Result<ErasureAnswer>> => {
    if (intent === "send") {
      const { maskedPhone: shown } = await accountOfApplicant(actor);
      const from = { browserId: await ensureBrowserId(), locale, address };
      const sent = await sendCode({ purpose: "ERASE", actor, ...from });
      if (sent.kind !== "ok") return sent;
      return ok({ shown, waitSeconds: sent.data.resendSeconds, values: { words } });
    }
    const erased = await eraseData({ actor, code, words, browserId: await browserId() });
    if (erased.kind !== "ok") return erased;
    const { account, drafts, number } = erased.data;
    if (account || number === undefined) {
      await forgetSession();
      return ok({ gone: true });
    }
    revalidatePath("/", "layout");
    return ok({ drafts, number });
  },
  onOk: (data) => ("gone" in data ? paths.erased() : undefined),
});
