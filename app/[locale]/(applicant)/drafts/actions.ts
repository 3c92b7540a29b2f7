"use server";

import { z } from "zod";
import { paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { deleteDrafts } from "@/lib/use-cases/applying/delete-drafts";

const id = z.string().max(36);

/** Deletes the drafts that were chosen in the list and confirmed. */
export const deleteDraftsAction = defineAction({
  actor: "applicant",
  schema: z.strictObject({ id: z.union([id, z.array(id).max(100)]) }),
  run: (input, { actor }) => deleteDrafts({ actor, ids: [input.id].flat() }),
  onOk: ({ deleted, kept }) => paths.drafts({ deleted, kept: kept.join(".") }),
});
