"use server";

import { z } from "zod";
import { maskPhone } from "@/lib/domain/people/phone";
import { ok, type Result } from "@/lib/domain/result";
import { numberInGroups } from "@/lib/domain/short-number";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { browserId, ensureBrowserId } from "@/lib/server/edge/auth/browser-id";
import { proofField } from "@/lib/server/edge/auth/proof-of-work";
import { formatDate } from "@/lib/i18n/dates";
import { sendCode } from "@/lib/use-cases/account/send-code";
import { askForNewPhone } from "@/lib/use-cases/lost-phone/ask-for-new-phone";

/** A code on its way, with what was typed so far, or the request with its number. */
type LostPhoneAnswer =
  | {
      readonly shown: string;
      readonly waitSeconds: number;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly number: string; readonly until: string };

/** Both posts of the page: a code to the new number, and the request. */
export const lostPhoneAction = defineAction({
  actor: "public",
  schema: z.strictObject({
    serial: z.string().max(100, "serial"),
    passportNo: z.string().max(100, "passportNo"),
    phone: z.string().max(100, "mobile"),
    code: z.string().max(400, "code"),
    intent: z.enum(["send", "ask"]),
    proof: proofField,
  }),
  run: async ({ intent, proof, ...typed }, { locale, address }): Promise<Result<LostPhoneAnswer>> => {
    if (intent === "send") {
      const from = { browserId: await ensureBrowserId(), locale, address, proof };
      const sent = await sendCode({ purpose: "LOST_PHONE", phone: typed.phone, ...from });
      if (sent.kind !== "ok") return sent;
      const { serial, passportNo, phone } = typed;
      const values = { serial, passportNo, phone };
      return ok({ shown: maskPhone(phone), waitSeconds: sent.data.resendSeconds, values });
    }
    const asked = await askForNewPhone({ ...typed, browserId: await browserId(), address, locale, proof });
    if (asked.kind !== "ok") return asked;
    const { number, until } = asked.data;
    return ok({ number: numberInGroups(number), until: formatDate(until, locale) });
  },
});
