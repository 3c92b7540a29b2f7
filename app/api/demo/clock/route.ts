import { z } from "zod";
import { ok } from "@/lib/domain/result";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import {
  movePracticeClock,
  practiceClock,
  returnClockToRealTime,
} from "@/lib/use-cases/time/move-practice-clock";

const answers = {
  200: z
    .strictObject({ now: z.iso.datetime(), realNow: z.iso.datetime(), offsetMs: z.int() })
    .meta({ id: "PracticeClock" }),
};

export const GET = defineHandler({
  method: "GET",
  summary: "What the practice clock shows.",
  actor: "public",
  demo: true,
  answers,
  run: async () => ok(practiceClock()),
});

/** `{"now":"2026-12-01T09:00:00+08:00"}`; answers when the deadlines that passed have fired. */
export const POST = defineHandler({
  method: "POST",
  summary: "Moves it; deadlines that pass fire.",
  actor: "public",
  demo: true,
  body: z.strictObject({ now: z.string().max(40).meta({ format: "date-time" }) }),
  answers,
  run: ({ body }) => movePracticeClock(body),
});

export const DELETE = defineHandler({
  method: "DELETE",
  summary: "Back to real time.",
  actor: "public",
  demo: true,
  answers,
  run: () => returnClockToRealTime(),
});
