import { allFileSlots, APPLICATION_TYPES } from "@/lib/domain/types/known-types";
import { STATES, NEXT_ACTIONS } from "@/lib/domain/case/states";
import { LOCALES } from "@/lib/domain/locales";
import { SLOT_STARTS } from "@/lib/domain/visit/slots";
import { REFUSAL_CODES } from "@/lib/domain/refusals";

export type Schema = Readonly<Record<string, unknown>>;

export const text = (rest: Schema = {}): Schema => ({ type: "string", ...rest });
export const day = text({ format: "date", description: "A day in Asia/Shanghai." });
export const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});
export const list = (items: Schema): Schema => ({ type: "array", items });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const inLanguages = object(Object.fromEntries(LOCALES.map((locale) => [locale, text()])), ["zh", "en"]);

/** What answers are made of, and what every error is. */
export const schemas: Record<string, Schema> = {
  Problem: {
    ...object({
      type: text(),
      title: text(),
      status: { type: "integer" },
      code: text({ enum: [...REFUSAL_CODES, "invalid", "internal"] }),
      detail: text(),
      requestId: text(),
    }),
    additionalProperties: true,
    description:
      "RFC 9457. `fields` (code invalid) maps a field to a code; `data` holds the figures of a refusal.",
  },
  Status: object({
    serial: text({ pattern: "^440300\\d{11}$" }),
    type: text({ enum: APPLICATION_TYPES }),
    state: text({ enum: STATES }),
    updatedAt: text({ format: "date-time" }),
    submittedAt: orNull(text({ format: "date-time" })),
    dueOn: orNull(day),
    dueProvisional: {
      type: "boolean",
      description: "The holidays of a year on the way are not official yet.",
    },
    next: object({ code: text({ enum: NEXT_ACTIONS }), by: day }, ["code"]),
    appointment: orNull(object({ hallId: text(), date: day, start: text({ enum: SLOT_STARTS }) })),
  }),
  Hall: object({
    id: text(),
    name: inLanguages,
    address: inLanguages,
    open: { type: "boolean" },
  }),
  Slot: object({
    date: day,
    start: text({ enum: SLOT_STARTS }),
    end: text(),
    left: { type: "integer", minimum: 1 },
  }),
  File: object({
    id: text({ format: "uuid" }),
    slot: text({ enum: allFileSlots() }),
    position: { type: "integer" },
    name: text(),
    mime: text(),
    bytes: { type: "integer" },
    width: orNull({ type: "integer" }),
    height: orNull({ type: "integer" }),
    pages: { type: "integer" },
    status: text({ enum: ["PENDING", "CLEAN", "FAILED"] }),
    warnings: list(text()),
  }),
};
