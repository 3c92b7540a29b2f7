import { z } from "zod";
import { ok, refused } from "@/lib/domain/result";
import { bilingual } from "@/lib/domain/text";
import { hallDisplay } from "@/lib/server/db/questions/hall/hall-display";
import { seeDevice } from "@/lib/server/db/repositories/hall/hall-devices";
import { deviceOfRequest } from "@/lib/server/edge/auth/device-cookie";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { instant } from "@/lib/server/edge/http/wire";

const localText = z.strictObject(bilingual(() => z.string()));

export const GET = defineHandler({
  method: "GET",
  summary: "What a paired display shows of its hall: numbers and places, nobody's name.",
  actor: "public",
  unattended: true,
  params: z.strictObject({ id: z.string().max(20) }),
  answers: {
    200: z.strictObject({
      name: localText,
      windows: z.array(z.string()),
      rooms: z.array(z.string()),
      calls: z.array(
        z.strictObject({
          number: z.string(),
          place: z.string(),
          forInterview: z.boolean(),
          calls: z.int(),
          calledAt: instant,
          open: z.boolean(),
        }),
      ),
      next: z.array(z.strictObject({ number: z.string(), forInterview: z.boolean() })),
      waiting: z.int(),
      code: z.string(),
      at: instant,
    }),
  },
  run: async (_, { params: { id }, request }) => {
    const device = await deviceOfRequest(request, "DISPLAY", id);
    const shown = device && (await hallDisplay(device));
    if (!device || !shown) return refused("notPaired");
    await seeDevice(device.deviceId);
    return ok(shown);
  },
});
