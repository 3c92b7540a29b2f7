"use server";

import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { appealNoShow } from "@/lib/use-cases/supply/appeal-no-show";

/** 申诉. */
export const appealAction = defineAction({
  actor: "applicant",
  schema: z.strictObject({ noShowId: z.string().max(40), words: z.string().max(4000) }),
  run: (input, { actor }) => appealNoShow({ actor, ...input }),
  onOk: () => paths.noShows("1"),
});
