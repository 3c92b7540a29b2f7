import { z } from "zod";
import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { NOTE_NAMES } from "@/lib/domain/review/closing-words";
import { reasonName, textNames } from "@/lib/domain/review/return-entries";
import { allReturnTargets } from "@/lib/domain/review/return-reasons";

/** The case a form is about, and the version the officer saw. */
export const caseRef = {
  applicationId: z.uuid(),
  version: z.coerce.number().int().positive(),
};

/** A box that is sent only when ticked. */
export const ticked = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

/** An officer's explanation for the applicant, by language. */
export const noteEntries: Readonly<Record<string, z.ZodOptional<z.ZodString>>> = Object.fromEntries(
  NOTE_NAMES.map((name) => [name, z.string().max(OFFICER_WORDS.note).optional()]),
);

/** What the controls beside fields and documents send: reason and texts of each, all optional. Which of them the
 *  case has is judged where it is open. */
export const returnEntries: Readonly<Record<string, z.ZodOptional<z.ZodString>>> = Object.fromEntries(
  allReturnTargets().flatMap((target) => [
    [reasonName(target), z.string().max(40).optional()],
    ...textNames(target).map((name) => [name, z.string().max(OFFICER_WORDS.returnText).optional()] as const),
  ]),
);
