"use server";

import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { forgetSession } from "@/lib/server/edge/auth/session-cookie";
import { signOut } from "@/lib/use-cases/account/sign-out";

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

/** Being asked at all keeps the session; there is nothing else to do. */
export const keepSession = defineAction({
  actor: "signedIn",
  schema: nothing,
  run: async () => ok(null),
});
