"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { choosableColumns, DENSITIES, keptLook, lookCookie, lookOf } from "@/lib/domain/lists/list-look";
import { ok } from "@/lib/domain/result";
import { localPath, paths } from "@/lib/paths";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { cookieOptions } from "@/lib/server/edge/auth/session-cookie";

const YEAR_SECONDS = 365 * 24 * 3600;
const name = z.string().max(40);

/** Keeps how a list is to look, in the browser it is looked at with. */
export const keepLook = defineAction({
  actor: "applicant",
  schema: z.strictObject({
    list: z.enum(["applications", "todo", "drafts"]),
    back: z.string().max(2_000),
    density: z.enum(DENSITIES).optional(),
    /** Says that `columns` are the columns to be shown: none of a form's boxes ticked sends nothing. */
    set: z.literal("columns").optional(),
    columns: z.union([name, z.array(name).max(40)]).optional(),
  }),
  run: async ({ list, back, density, set, columns = [] }) => {
    const jar = await cookies();
    const before = lookOf(list, jar.get(lookCookie(list))?.value);
    const shown = [columns].flat();
    const hidden = set ? choosableColumns(list).filter((each) => !shown.includes(each)) : before.hidden;
    const look = keptLook({ density: density ?? before.density, hidden });
    jar.set(lookCookie(list), look, { ...cookieOptions(), maxAge: YEAR_SECONDS });
    return ok({ back: localPath(back) ?? paths[list]() });
  },
  onOk: ({ back }) => back,
});
