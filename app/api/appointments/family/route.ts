import { z } from "zod";
import { whenOk } from "@/lib/domain/result";
import { FAMILY } from "@/lib/domain/visit/family";
import { BOOKING_ACTS } from "@/lib/server/edge/asking-limits";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { reply } from "@/lib/server/edge/http/operation";
import { rowId } from "@/lib/server/edge/http/wire";
import { bookFamily } from "@/lib/use-cases/booking/book-family";
import { deliveryWish, keyed, placeWish, short, visit } from "../wish";

/** Books a family's visits together. The header Idempotency-Key names the request: repeated, it books once. */
export const POST = defineHandler({
  method: "POST",
  summary:
    "Books the visits of one account's applications together: all in the hour wished for or, where it has not enough, the rest in the hour right after it; all or none. A lost place is answered slotTaken with the nearest ones that have enough.",
  actor: "applicant",
  limit: BOOKING_ACTS,
  headers: keyed,
  body: z.strictObject({
    ...placeWish,
    applicationIds: z.array(short).max(FAMILY.most),
    delivery: deliveryWish,
  }),
  answers: {
    201: z
      .strictObject({
        groupId: rowId,
        visits: z.array(z.strictObject({ ...visit, applicationId: rowId, start: z.string() })),
      })
      .meta({ description: "Booked, in the order they were named; the same key answers the same." }),
  },
  run: async ({ body: wish, headers }, { actor }) =>
    whenOk(await bookFamily({ actor, ...wish, idempotencyKey: headers["idempotency-key"] }), (family) =>
      reply(201, { ...family, visits: [...family.visits] }),
    ),
});
