import { z } from "zod";
import { refused } from "@/lib/domain/result";
import { deskTopic, LIVE_DESKS } from "@/lib/domain/live-desks";
import { mayEnter } from "@/lib/domain/role-routes";
import { sessionLives } from "@/lib/server/edge/auth/sessions";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { eventStream } from "@/lib/server/edge/event-stream";
import { watchDesk } from "@/lib/server/engine/desk-changes";

/** Says that the list of a desk has changed, of the officer's own hall where desks have one, and nothing of what or whom. */
export const GET = defineHandler({
  method: "GET",
  summary:
    "Server-sent events of one desk: `connected`, `changed`, `away`, and `here` every 20 seconds. They end with the session, which they do not keep alive; four at a time for one officer.",
  actor: [],
  unattended: true,
  query: z.strictObject({ desk: z.enum(LIVE_DESKS) }),
  answers: { 200: { description: "The events, as they happen.", mimes: ["text/event-stream"] } },
  run: async ({ query: { desk } }, { actor, request }) => {
    const topic = deskTopic(desk, actor.hallId);
    if (!mayEnter(desk, actor.roles) || !topic) return refused("notAllowed");
    let isFull = false;
    const stream = eventStream({
      signal: request.signal,
      mayGoOn: () => sessionLives(actor.sessionId),
      open: ({ send, end }) => {
        const stop = watchDesk({ topic, watcherId: actor.officerId, tell: send, end });
        isFull = !stop;
        return stop;
      },
    });
    return isFull ? refused("busy") : stream;
  },
});
