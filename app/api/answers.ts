import { z } from "zod";
import { NEXT_ACTIONS, STATES } from "@/lib/domain/case/states";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";
import { allFileSlots, APPLICATION_TYPES } from "@/lib/domain/types/known-types";
import { SLOT_STARTS } from "@/lib/domain/visit/slots";
import { day, instant, oneOf, rowId } from "@/lib/server/edge/http/wire";

/** Where an application is; nothing of it is personal. */
export const statusAnswer = z
  .strictObject({
    serial: z.string().regex(SERIAL_PATTERN),
    type: oneOf(APPLICATION_TYPES),
    state: z.enum(STATES),
    updatedAt: instant,
    submittedAt: instant.nullable(),
    dueOn: day.nullable(),
    dueProvisional: z.boolean().meta({
      description: "The holidays of a year on the way are not official yet.",
    }),
    next: z.strictObject({
      code: z.enum(NEXT_ACTIONS),
      by: day.optional(),
      late: z.literal(true).optional(),
    }),
    appointment: z.strictObject({ hallId: z.string(), date: day, start: oneOf(SLOT_STARTS) }).nullable(),
  })
  .meta({ id: "Status" });

/** A photo or a document of an application, without its bytes. */
export const fileAnswer = z
  .strictObject({
    id: rowId,
    slot: oneOf(allFileSlots()),
    position: z.int(),
    name: z.string(),
    mime: z.string(),
    bytes: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    pages: z.int(),
    status: z.enum(["PENDING", "CLEAN", "FAILED"]),
    warnings: z.array(z.string()),
  })
  .meta({ id: "File" });
