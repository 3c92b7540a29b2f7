import { z } from "zod";
import { isPlainDate } from "@/lib/domain/calendar/plain-date";
import { isUuid } from "../../base/uuid";
import type { RawAnswer } from "./operation";

/** The id of a row. */
export const rowId = z.string().refine(isUuid).meta({ format: "uuid" });

export const day = z
  .string()
  .refine(isPlainDate, "notADate")
  .meta({ format: "date", description: "A day in Asia/Shanghai." });

/** A moment of an answer; on the wire ISO 8601 with its zone. */
export const instant = z.date();

/** A text that is described as one of `values` and judged by the use-case (a request) or read from a row (an answer). */
export const oneOf = (values: readonly string[]) => z.string().meta({ enum: [...values] });

/** `?view=1` shows a file in the page instead of saving it. */
export const inPageOrSaved = z.strictObject({ view: z.literal("1").optional() });

export const bytes = (...mimes: readonly string[]): RawAnswer => ({ description: "The file.", mimes });

export const NOTHING: RawAnswer = { description: "Done." };

export const BACK_TO_PAGE: RawAnswer = {
  description: "Without script: back to the page, `?error=<code>` when refused.",
};
