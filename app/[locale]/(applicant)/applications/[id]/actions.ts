"use server";

import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { changePassport } from "@/lib/use-cases/applying/change-passport";
import { deleteDraft } from "@/lib/use-cases/applying/delete-draft";
import { renewInstead } from "@/lib/use-cases/applying/renew-instead";
import { withdrawApplication } from "@/lib/use-cases/applying/withdraw-application";

const schema = z.strictObject({
  applicationId: z.string().max(36),
  version: z.coerce.number().int().positive(),
});

/** 撤回申请, as far as the lifecycle allows it. */
export const withdrawAction = defineAction({
  actor: "applicant",
  schema,
  run: async ({ applicationId, version }, { actor }) => {
    const done = await withdrawApplication({ actor, applicationId, version });
    return done.kind === "ok" ? ok({ applicationId }) : done;
  },
  onOk: ({ applicationId }) => paths.application(applicationId),
});

/** 护照已更换: on to the page on which the new one is filled in. */
export const changePassportAction = defineAction({
  actor: "applicant",
  schema,
  run: ({ applicationId, version }, { actor }) => changePassport({ actor, applicationId, version }),
  onOk: ({ applicationId }) => paths.supplement(applicationId),
});

/** 护照已更换, of an extension: on to the renewal it becomes. */
export const renewInsteadAction = defineAction({
  actor: "applicant",
  schema,
  run: ({ applicationId, version }, { actor }) => renewInstead({ actor, applicationId, version }),
  onOk: ({ id }) => paths.personal(id),
});

/** Deletes a draft for good; nothing of it was ever declared. */
export const deleteDraftAction = defineAction({
  actor: "applicant",
  schema,
  run: ({ applicationId }, { actor }) => deleteDraft({ actor, applicationId }),
  onOk: () => `${paths.drafts()}?deleted=1`,
});
