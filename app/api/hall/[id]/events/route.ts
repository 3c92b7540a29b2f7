import { z } from "zod";
import { refused } from "@/lib/domain/result";
import { deviceLives } from "@/lib/server/db/repositories/hall/hall-devices";
import { deviceOfRequest } from "@/lib/server/edge/auth/device-cookie";
import { eventStream } from "@/lib/server/edge/event-stream";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { watchDesk } from "@/lib/server/engine/desk-changes";

/** Says that something of the hall's tickets has changed, and nothing of what or whom. */
export const GET = defineHandler({
  method: "GET",
  summary:
    "Server-sent events of a hall, for its paired display: `connected`, `changed`, `away`, and `here` every 20 seconds. They end when the device is revoked; four at a time for one device.",
  actor: "public",
  unattended: true,
  params: z.strictObject({ id: z.string().max(20) }),
  answers: { 200: { description: "The events, as they happen.", mimes: ["text/event-stream"] } },
  run: async (_, { params: { id }, request }) => {
    const device = await deviceOfRequest(request, "DISPLAY", id);
    if (!device) return refused("notPaired");
    let isFull = false;
    const stream = eventStream({
      signal: request.signal,
      mayGoOn: () => deviceLives(device.deviceId),
      open: ({ send, end }) => {
        const stop = watchDesk({
          topic: `hall:${device.hallId}`,
          watcherId: device.deviceId,
          tell: send,
          end,
        });
        isFull = !stop;
        return stop;
      },
    });
    return isFull ? refused("busy") : stream;
  },
});
