import { z } from "zod";
import { inFields } from "@/lib/domain/visit/delivery";
import { SLOT_STARTS } from "@/lib/domain/visit/slots";
import { DELIVERY_METHODS } from "@/lib/domain/vocabulary";
import { instant, oneOf, rowId } from "@/lib/server/edge/http/wire";

export const short = z.string().max(40);
const line = z.string().max(200);

/** The place wished for, and the agreement it is asked under. */
export const placeWish = {
  agreementVersion: short,
  hallId: short,
  date: short,
  start: oneOf(SLOT_STARTS).max(40),
};

/** How the permit is handed over. */
export const deliveryWish = z.strictObject({
  method: oneOf(DELIVERY_METHODS).max(40),
  ...inFields(() => line.optional()),
});

/** The header that names the request: repeated, it books once and answers the same. */
export const keyed = z.object({ "idempotency-key": z.string().regex(/^[\w-]{8,64}$/) });

/** What a booked visit is told by. */
export const visit = { id: rowId, number: z.string(), cancelBy: instant };
