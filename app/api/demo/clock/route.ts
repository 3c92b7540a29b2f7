import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { demoOnly } from "@/lib/server/edge/http/demo-only";
import {
  movePracticeClock,
  practiceClock,
  returnClockToRealTime,
} from "@/lib/use-cases/time/move-practice-clock";

export const GET = demoOnly(
  "GET",
  defineHandler({
    method: "GET",
    actor: "public",
    run: () => Promise.resolve(ok(practiceClock())),
  }),
);

/** `{"now":"2026-12-01T09:00:00+08:00"}`; answers when the deadlines that passed have fired. */
export const POST = demoOnly(
  "POST",
  defineHandler({
    method: "POST",
    actor: "public",
    body: z.strictObject({ now: z.string().max(40) }),
    run: ({ body }) => movePracticeClock(body),
  }),
);

export const DELETE = demoOnly(
  "DELETE",
  defineHandler({
    method: "DELETE",
    actor: "public",
    run: () => returnClockToRealTime(),
  }),
);
