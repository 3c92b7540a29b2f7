"use server";

import { z } from "zod";
import { maskPhone } from "@/lib/domain/people/phone";
import { ok, type Result } from "@/lib/domain/result";
import { localPath, paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { browserId, ensureBrowserId } from "@/lib/server/edge/auth/browser-id";
import { proofField } from "@/lib/server/edge/auth/proof-of-work";
import { rememberSession, sessionIdOfCookies } from "@/lib/server/edge/auth/session-cookie";
import { sendCode } from "@/lib/use-cases/account/send-code";
import { signIn } from "@/lib/use-cases/account/sign-in";

const schema = z.strictObject({
  phone: z.string().max(100, "mobile"),
  code: z.string().max(400, "code"),
  next: z.string().max(500).catch(""),
  /** Which of the form's two buttons; `auto` is Enter: sign in when a code is typed, else ask for one. */
  intent: z.enum(["send", "signIn", "auto"]),
  proof: proofField,
});

/** A code on its way, or a way to go. */
type LoginAnswer =
  | { readonly phone: string; readonly shown: string; readonly waitSeconds: number }
  | { readonly goTo: string };

/** Both posts of the sign-in page: a code is sent, or the person is signed in and goes where they wanted to. */
export const loginAction = defineAction({
  actor: "public",
  schema,
  run: async (
    { phone, code, next, intent, proof },
    { locale, address, userAgent },
  ): Promise<Result<LoginAnswer>> => {
    if (intent === "send" || (intent === "auto" && code.trim() === "")) {
      const sent = await sendCode({
        phone,
        purpose: "LOGIN",
        browserId: await ensureBrowserId(),
        locale,
        address,
        proof,
      });
      if (sent.kind !== "ok") return sent;
      return ok({ phone, shown: maskPhone(phone), waitSeconds: sent.data.resendSeconds });
    }
    const replaces = await sessionIdOfCookies();
    const signed = await signIn({
      phone,
      code,
      browserId: await browserId(),
      address,
      locale,
      userAgent,
      replaces,
    });
    if (signed.kind !== "ok") return signed;
    await rememberSession(signed.data.sessionId);
    return ok({ goTo: localPath(next) ?? paths.home() });
  },
  onOk: (data) => ("goTo" in data ? data.goTo : undefined),
});
