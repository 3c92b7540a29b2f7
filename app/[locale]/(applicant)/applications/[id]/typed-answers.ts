import { z } from "zod";
import { MOST_TYPED } from "@/lib/domain/action-state";
import type { Field } from "@/lib/domain/questions/registry";
import { allFields } from "@/lib/domain/types/known-types";

/** What a form of questions posts. Which of them the case has is judged where it is open. */
export const typedAnswers = {
  ...(Object.fromEntries(allFields().map((name) => [name, z.string().max(MOST_TYPED).optional()])) as Record<
    Field,
    z.ZodOptional<z.ZodString>
  >),
  /** The boxes on the page, joined by commas: an unticked one is not sent at all. */
  boxes: z.string().max(4000).optional(),
};

/** The answers among a post's values, by question. */
export const answersIn = (input: Readonly<Record<string, string | undefined>>): Record<string, string> => {
  const boxes = (input.boxes ?? "").split(",");
  return Object.fromEntries(
    allFields().flatMap((name) => {
      const value = input[name] ?? (boxes.includes(name) ? "" : undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
};
