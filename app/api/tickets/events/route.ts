import { hallTopic } from "@/lib/domain/live-desks";
import { refused } from "@/lib/domain/result";
import { hallsOfToday } from "@/lib/server/db/questions/applicant/tickets-of-applicant";
import { sessionLives } from "@/lib/server/edge/auth/sessions";
import { eventStream } from "@/lib/server/edge/event-stream";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { watchDesk } from "@/lib/server/engine/desk-changes";

/** Says that something happened in the hall in which the account is expected or waits today, and nothing of what or whom. */
export const GET = defineHandler({
  method: "GET",
  summary:
    "Server-sent events of the hall of one's visit today: `connected`, `changed`, `away`, and `here` every 20 seconds. They end with the session, which they do not keep alive; four at a time for one account.",
  actor: "applicant",
  unattended: true,
  answers: { 200: { description: "The events, as they happen.", mimes: ["text/event-stream"] } },
  run: async (_, { actor, request }) => {
    const halls = await hallsOfToday(actor);
    if (halls.length === 0) return refused("notFound");
    let isFull = false;
    const stream = eventStream({
      signal: request.signal,
      mayGoOn: () => sessionLives(actor.sessionId),
      open: ({ send, end }) => {
        const stops = halls.map((hallId) =>
          watchDesk({ topic: hallTopic(hallId), watcherId: actor.accountId, tell: send, end }),
        );
        const stopAll = () => stops.forEach((stop) => stop?.());
        isFull = stops.includes(undefined);
        if (isFull) stopAll();
        return isFull ? undefined : stopAll;
      },
    });
    return isFull ? refused("busy") : stream;
  },
});
