"use server";

import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { forgetSession } from "@/lib/server/edge/auth/session-cookie";
import { signOut } from "@/lib/use-cases/account/sign-out";

/** Ends the officer's session and leads back to the sign-in. */
export const leaveDesk = defineAction({
  actor: "signedIn",
  schema: z.strictObject({}),
  run: async (_input, { actor }) => {
    const left = await signOut({ actor });
    await forgetSession();
    return left;
  },
  onOk: () => paths.officerLogin(),
});

/** Reading the session keeps it alive; there is nothing else to do. */
export const stayAtDesk = defineAction({
  actor: [],
  schema: z.strictObject({}),
  run: async () => ok(null),
});
