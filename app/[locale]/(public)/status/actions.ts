"use server";

import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { ensureBrowserId } from "@/lib/server/edge/auth/browser-id";
import { proofField } from "@/lib/server/edge/auth/proof-of-work";
import { lookUpStatus } from "@/lib/use-cases/reading/look-up-status";
import { statusInWords } from "./status-in-words";

/** 进度查询 without signing in; the same use-case as POST /api/status. */
export const statusAction = defineAction({
  actor: "public",
  schema: z.strictObject({
    serial: z.string().max(100, "serial"),
    passportNo: z.string().max(100, "passportNo"),
    birthDate: z.string().max(10, "notADate"),
    proof: proofField,
  }),
  run: async (query, { address, locale }) => {
    const found = await lookUpStatus({ ...query, address, browserId: await ensureBrowserId() });
    if (found.kind !== "ok") return found;
    const { serial, passportNo, birthDate } = query;
    return ok({ ...(await statusInWords(found.data, locale)), asked: { serial, passportNo, birthDate } });
  },
});
