"use server";

import { z } from "zod";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import {
  movePracticeClock,
  movePracticeClockByDays,
  returnClockToRealTime,
} from "@/lib/use-cases/time/move-practice-clock";

const schema = z.strictObject({
  now: z.string().max(40, "notADate"),
  /** Which of the form's buttons; Enter presses the first. */
  move: z.enum(["set", "back", "1", "7", "31"]),
});

/** Every button of the clock page. */
export const clockAction = defineAction({
  actor: "public",
  schema,
  run: ({ now, move }) => {
    if (move === "set") return movePracticeClock({ now });
    return move === "back" ? returnClockToRealTime() : movePracticeClockByDays(Number(move));
  },
});
