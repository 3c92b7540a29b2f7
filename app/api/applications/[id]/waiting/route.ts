import { z } from "zod";
import { ok, refused, whenOk } from "@/lib/domain/result";
import { DAY_PARTS } from "@/lib/domain/visit/waiting-list";
import { SLOT_STARTS } from "@/lib/domain/visit/slots";
import { waitingOf } from "@/lib/server/db/questions/visit/waiting-of";
import { BOOKING_ACTS, BOOKING_LOOKS } from "@/lib/server/edge/asking-limits";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { reply } from "@/lib/server/edge/http/operation";
import { day, instant, oneOf, rowId } from "@/lib/server/edge/http/wire";
import { joinWaitingList } from "@/lib/use-cases/supply/join-waiting-list";
import { leaveWaitingList } from "@/lib/use-cases/supply/leave-waiting-list";

const params = z.strictObject({ id: rowId });
const short = z.string().max(40);
const entry = z.strictObject({ id: rowId });

const waiting = z.strictObject({
  id: rowId,
  state: oneOf(["WAITING", "OFFERED"]),
  hallIds: z.array(z.string()).meta({ description: "Empty: every hall." }),
  fromDate: day,
  untilDate: day,
  part: oneOf(DAY_PARTS),
  joinedAt: instant,
  letGo: z.int().min(0).meta({ description: "Offers that were let go; who lets three go leaves the list." }),
  byHall: z
    .boolean()
    .meta({ description: "The hall closed on a visit, and the place offered stands in its stead." }),
  offer: z
    .strictObject({ hallId: z.string(), date: day, start: oneOf(SLOT_STARTS), until: instant })
    .nullable()
    .meta({ description: "The place that is held, and until when." }),
});

export const GET = defineHandler({
  method: "GET",
  summary: "What an application waits for, or the place that is held for it.",
  actor: "applicant",
  limit: BOOKING_LOOKS,
  params,
  answers: { 200: waiting },
  run: async (_, { actor, params: { id } }) => {
    const found = await waitingOf(actor, id);
    if (!found) return refused("notFound");
    const { offer, hallIds, ...rest } = found;
    const place = offer && { hallId: offer.hallId, date: offer.date, start: offer.start, until: offer.until };
    return ok({ ...rest, hallIds: [...hallIds], offer: place ?? null });
  },
});

export const POST = defineHandler({
  method: "POST",
  summary: "Waits for a place others give back. One entry an application; refused alreadyWaiting.",
  actor: "applicant",
  limit: BOOKING_ACTS,
  params,
  body: z.strictObject({
    hallIds: z.array(short).max(20).meta({ description: "Empty: every hall." }),
    fromDate: short,
    untilDate: short,
    part: oneOf(DAY_PARTS).max(40),
  }),
  answers: { 201: entry },
  run: async ({ body }, { actor, params: { id } }) =>
    whenOk(await joinWaitingList({ actor, applicationId: id, ...body }), (made) => reply(201, made)),
});

export const DELETE = defineHandler({
  method: "DELETE",
  summary: "Leaves the waiting list; a place that was held goes to the next one.",
  actor: "applicant",
  limit: BOOKING_ACTS,
  params,
  answers: { 200: entry },
  run: async (_, { actor, params: { id } }) => leaveWaitingList({ actor, applicationId: id }),
});
