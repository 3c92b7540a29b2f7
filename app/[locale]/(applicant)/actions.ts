"use server";

import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { forgetSession } from "@/lib/server/edge/auth/session-cookie";
import { signOut } from "@/lib/use-cases/account/sign-out";
import { objectToNewPhone } from "@/lib/use-cases/lost-phone/object-to-new-phone";

const nothing = z.strictObject({});

/** 退出登录: ends the session row and takes the cookie back. */
export const signOutAction = defineAction({
  actor: "public",
  schema: nothing,
  run: async (_, { actor }) => {
    const result = await signOut({ actor });
    if (result.kind === "ok") await forgetSession();
    return result;
  },
  onOk: () => paths.login(),
});

/** 这不是我: ends every request to move the account to another number. */
export const objectAction = defineAction({
  actor: "applicant",
  schema: nothing,
  run: (_, { actor }) => objectToNewPhone({ actor }),
  onOk: () => paths.account({ stopped: "1" }),
});

/** Being asked at all keeps the session; there is nothing else to do. */
export const keepSession = defineAction({
  actor: "signedIn",
  schema: nothing,
  run: async () => ok(null),
});
