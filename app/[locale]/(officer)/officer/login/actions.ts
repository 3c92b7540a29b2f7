"use server";

import { z } from "zod";
import { ok, type Result } from "@/lib/domain/result";
import { localPath, paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { browserId, ensureBrowserId } from "@/lib/server/edge/auth/browser-id";
import { proofField } from "@/lib/server/edge/auth/proof-of-work";
import { rememberSession, sessionIdOfCookies } from "@/lib/server/edge/auth/session-cookie";
import { checkOfficerPassword, type OfficerCodeSent } from "@/lib/use-cases/account/check-officer-password";
import { signInOfficer } from "@/lib/use-cases/account/sign-in-officer";

interface Step {
  readonly sent?: OfficerCodeSent;
  readonly next?: string;
}

const text = (most: number) => z.string().max(most).default("");

/** Both steps of an officer's sign-in post here; `step` tells which one was filled in. */
export const signInAtDesk = defineAction({
  actor: "public",
  schema: z.strictObject({
    step: z.enum(["password", "code"]),
    staffNo: text(40),
    password: text(200),
    code: text(12),
    shown: text(40),
    next: text(500),
    proof: proofField,
  }),
  run: async (input, context): Promise<Result<Step>> => {
    if (input.step === "password") {
      const { staffNo, password, proof } = input;
      const { locale, address } = context;
      const checked = await checkOfficerPassword({
        staffNo,
        password,
        locale,
        address,
        proof,
        browserId: await ensureBrowserId(),
      });
      return checked.kind === "ok" ? ok({ sent: checked.data }) : checked;
    }
    const { staffNo, code } = input;
    const signedIn = await signInOfficer({
      staffNo,
      code,
      browserId: await browserId(),
      address: context.address,
      userAgent: context.userAgent,
      replaces: await sessionIdOfCookies(),
    });
    if (signedIn.kind !== "ok") return signedIn;
    await rememberSession(signedIn.data.sessionId);
    return ok({ next: localPath(input.next) ?? paths.officer() });
  },
  onOk: (step) => step.next,
});
