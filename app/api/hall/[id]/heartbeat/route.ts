import { z } from "zod";
import { ok, refused } from "@/lib/domain/result";
import { deviceOfRequest } from "@/lib/server/edge/auth/device-cookie";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { day, instant } from "@/lib/server/edge/http/wire";
import { holdNumbers } from "@/lib/use-cases/devices/hold-numbers";

export const POST = defineHandler({
  method: "POST",
  summary:
    "A paired kiosk says that it is there, and is told the hall's time and code and the numbers it may give by itself while its network is away.",
  actor: "public",
  unattended: true,
  params: z.strictObject({ id: z.string().max(20) }),
  body: z.strictObject({ next: z.int().min(1).max(100_000).nullable(), untold: z.int().min(0).max(10_000) }),
  answers: {
    200: z.strictObject({
      now: instant,
      code: z.string().meta({ description: "What the hall's devices show this minute." }),
      block: z.strictObject({ date: day, from: z.int(), last: z.int() }).nullable(),
    }),
  },
  run: async ({ body }, { params: { id }, request }) => {
    const actor = await deviceOfRequest(request, "KIOSK", id);
    if (!actor) return refused("notPaired");
    const held = await holdNumbers({ actor, ...body });
    return held.kind === "ok" ? ok({ ...held.data, block: held.data.block ?? null }) : held;
  },
});
