import { z } from "zod";
import { ok, refused } from "@/lib/domain/result";
import { isDemo } from "@/lib/server/env";
import { defineHandler } from "@/lib/server/http/define-handler";
import { movePracticeClock, practiceClock, returnClockToRealTime } from "@/lib/use-cases/move-practice-clock";

export const GET = defineHandler({
  method: "GET",
  actor: "public",
  run: async () => (isDemo() ? ok(practiceClock()) : refused("notFound")),
});

/** `{"now":"2026-12-01T09:00:00+08:00"}`; answers when the deadlines that passed have fired. */
export const POST = defineHandler({
  method: "POST",
  actor: "public",
  body: z.strictObject({ now: z.string().max(40) }),
  run: ({ body }) => movePracticeClock(body),
});

export const DELETE = defineHandler({
  method: "DELETE",
  actor: "public",
  run: () => returnClockToRealTime(),
});
