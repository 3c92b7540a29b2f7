import { z } from "zod";
import { allFields, allFileSlots } from "@/lib/domain/types/known-types";

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

/** What the controls beside fields and documents send: reason and both texts of each, all optional. Which of them the
 *  case has is judged where it is open. */
export const returnEntries: Readonly<Record<string, z.ZodOptional<z.ZodString>>> = Object.fromEntries(
  [...allFields(), ...allFileSlots()].flatMap((target) => [
    [`reason.${target}`, z.string().max(40).optional()],
    [`zh.${target}`, z.string().max(300).optional()],
    [`en.${target}`, z.string().max(300).optional()],
  ]),
);
