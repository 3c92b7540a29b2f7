import { z } from "zod";
import { FIELD_NAMES } from "@/lib/domain/form/fields";
import { FILE_SLOTS } from "@/lib/domain/vocabulary";

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

/** What the controls beside fields and documents send: reason and both texts of each, all optional. */
export const returnEntries: Readonly<Record<string, z.ZodOptional<z.ZodString>>> = Object.fromEntries(
  [...FIELD_NAMES, ...FILE_SLOTS].flatMap((target) => [
    [`reason.${target}`, z.string().max(40).optional()],
    [`zh.${target}`, z.string().max(300).optional()],
    [`en.${target}`, z.string().max(300).optional()],
  ]),
);
