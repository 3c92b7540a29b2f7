import { z } from "zod";
import { REFUSAL_CODES } from "@/lib/domain/refusals";
import { ok, refused } from "@/lib/domain/result";
import { deviceOfRequest } from "@/lib/server/edge/auth/device-cookie";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { takeOfflineTicket } from "@/lib/use-cases/devices/take-offline-ticket";

export const POST = defineHandler({
  method: "POST",
  summary: "A paired kiosk tells a ticket it gave while its network was away. Told twice, it is taken once.",
  actor: "public",
  unattended: true,
  params: z.strictObject({ id: z.string().max(20) }),
  body: z.strictObject({
    slip: z.string().max(400),
    number: z.string().max(10),
    issuedAt: z.iso.datetime(),
  }),
  answers: {
    200: z.strictObject({
      outcome: z.enum(["kept", "hasTicket", "refused"]),
      ticket: z.string().optional().meta({ description: "The ticket the visit has instead." }),
      code: z.enum([...REFUSAL_CODES]).optional(),
    }),
  },
  run: async ({ body }, { params: { id }, request }) => {
    const actor = await deviceOfRequest(request, "KIOSK", id);
    if (!actor) return refused("notPaired");
    const taken = await takeOfflineTicket({ actor, ...body, issuedAt: new Date(body.issuedAt) });
    return taken.kind === "ok" ? ok({ ...taken.data }) : taken;
  },
});
