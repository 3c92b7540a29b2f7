"use server";

import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/actions/define-action";
import { endSession } from "@/lib/use-cases/end-session";

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
