"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { LOCALES } from "@/lib/domain/locales";
import { maskPhone } from "@/lib/domain/people/phone";
import { ok, refused, type Result } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { browserId, ensureBrowserId } from "@/lib/server/edge/auth/browser-id";
import { accountOfApplicant } from "@/lib/server/db/questions/applicant/account-of-applicant";
import { changePhone } from "@/lib/use-cases/account/change-phone";
import { chooseLanguage } from "@/lib/use-cases/account/choose-language";
import { endOtherSessions } from "@/lib/use-cases/account/end-other-sessions";
import { endSession } from "@/lib/use-cases/account/end-session";
import { sendCode } from "@/lib/use-cases/account/send-code";

/** Logs one of the applicant's own devices out. */
export const endSessionAction = defineAction({
  actor: "applicant",
  schema: z.strictObject({ sessionId: z.string().max(36) }),
  run: async ({ sessionId }, { actor }) => {
    const result = await endSession({ actor, sessionId });
    return result.kind === "ok" ? ok({ own: sessionId === actor.sessionId }) : result;
  },
  onOk: ({ own }) => (own ? paths.login() : paths.account()),
});

/** Logs every device out but the one in use. */
export const endOthersAction = defineAction({
  actor: "applicant",
  schema: z.strictObject({}),
  run: async (_, { actor }) => {
    const result = await endOtherSessions({ actor });
    if (result.kind === "ok") revalidatePath("/", "layout");
    return result;
  },
});

/** The language of text messages and papers. */
export const chooseLanguageAction = defineAction({
  actor: "applicant",
  schema: z.strictObject({ language: z.enum([...LOCALES, "page"]) }),
  run: async ({ language }, { actor, locale }) => {
    const result = await chooseLanguage({ actor, language, page: locale });
    if (result.kind === "ok") revalidatePath("/", "layout");
    return result;
  },
});

const phoneChange = z.strictObject({
  phone: z.string().max(100, "mobile"),
  oldCode: z.string().max(400, "code"),
  newCode: z.string().max(400, "code"),
  intent: z.enum(["sendOld", "sendNew", "change"]),
});

/** A code on its way, with what was typed so far, or the change done. */
type PhoneChangeAnswer =
  | {
      readonly field: "oldCode" | "newCode";
      readonly shown: string;
      readonly waitSeconds: number;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly changed: true };

/** The three posts of 账号变更: a code to the old number, a code to the new one, the change. */
export const changePhoneAction = defineAction({
  actor: "applicant",
  schema: phoneChange,
  run: async ({ intent, ...values }, { actor, locale, address }): Promise<Result<PhoneChangeAnswer>> => {
    if (intent === "change") {
      const changed = await changePhone({ actor, ...values, browserId: await browserId() });
      if (changed.kind !== "ok") return changed;
      revalidatePath("/", "layout");
      return ok({ changed: true });
    }
    const old = intent === "sendOld";
    const facts = { actor, browserId: await ensureBrowserId(), locale, address };
    const sent = await sendCode(
      old
        ? { purpose: "OLD_PHONE", ...facts }
        : { purpose: "NEW_PHONE", phone: values.phone, oldCode: values.oldCode, ...facts },
    );
    if (sent.kind === "refused")
      return refused(sent.code, { field: old ? "oldCode" : "phone", ...sent.data });
    if (sent.kind !== "ok") return sent;
    const shown = old ? (await accountOfApplicant(actor)).maskedPhone : maskPhone(values.phone);
    const { resendSeconds: waitSeconds } = sent.data;
    return ok({ field: old ? "oldCode" : "newCode", shown, waitSeconds, values });
  },
  onOk: (data) => ("changed" in data ? `${paths.home()}?phoneChanged=1` : undefined),
});
