import { z } from "zod";
import type { DeviceActor } from "@/lib/domain/actors";
import { type Invalid, type Refused, ok, refused } from "@/lib/domain/result";
import { UNKNOWN_NUMBERS_AT_KIOSK } from "@/lib/domain/visit/hall-device";
import { inTransaction } from "@/lib/server/db/client";
import { familyToCheckIn } from "@/lib/server/db/questions/hall/family-to-check-in";
import { aheadOfTicket } from "@/lib/server/db/questions/hall/hall-display";
import { readSlipToken } from "@/lib/server/documents/verification/slip-token";
import { deviceOfRequest } from "@/lib/server/edge/auth/device-cookie";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { instant } from "@/lib/server/edge/http/wire";
import { withinLimits } from "@/lib/server/edge/rate-limit";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { checkInFamily } from "@/lib/use-cases/visiting/check-in-family";
import type { IssuedTicket } from "@/lib/use-cases/visiting/issue-ticket";

/** Whoever types numbers nobody has is sent to the reception after a while. */
const countUnknown = async (deviceId: string): Promise<Refused> => {
  const limit = { key: `kiosk:${deviceId}`, limit: UNKNOWN_NUMBERS_AT_KIOSK, windowSeconds: 600 };
  return (await inTransaction((tx) => withinLimits(tx, [limit]))) ?? refused("notFound");
};

const printed = async (actor: DeviceActor, issued: IssuedTicket) => {
  const { ticketId, ticketNumber, forInterview, inPerson, issuedAt } = issued;
  const ahead = (await aheadOfTicket(actor, ticketId)) ?? null;
  return { number: ticketNumber, forInterview, inPerson, issuedAt, ahead };
};

/** A refusal as a kiosk tells it: numbers that are none are counted, and who else has a passport number is nobody's business
 *  there. */
const told = async (deviceId: string, answer: Invalid | Refused): Promise<Invalid | Refused> => {
  if (answer.kind === "refused" && answer.code === "notFound") return countUnknown(deviceId);
  if (answer.kind === "refused" && answer.code === "severalHolders")
    return refused("severalHolders", { visitors: [] });
  return answer;
};

export const POST = defineHandler({
  method: "POST",
  summary:
    "A paired kiosk checks a visitor in by the slip's code, or the number of appointment, case or passport; then, if all are there, the others of the family.",
  actor: "public",
  unattended: true,
  params: z.strictObject({ id: z.string().max(20) }),
  body: z.strictObject({
    number: z.string().min(1, "required").max(400),
    family: z
      .literal(true)
      .optional()
      .meta({ description: "Not this visitor, but everybody else who booked in the same act." }),
  }),
  answers: {
    200: z.strictObject({
      tickets: z.array(
        z.strictObject({
          number: z.string(),
          forInterview: z.boolean(),
          inPerson: z.boolean(),
          issuedAt: instant,
          ahead: z.int().nullable().meta({ description: "Called before it at the same desks." }),
        }),
      ),
      others: z.int().meta({ description: "Who booked in the same act and can be given their numbers now." }),
    }),
  },
  run: async ({ body }, { params: { id }, request }) => {
    const actor = await deviceOfRequest(request, "KIOSK", id);
    if (!actor) return refused("notPaired");
    const isSlip = body.number.trim().startsWith("S1.");
    const number = isSlip ? readSlipToken(body.number)?.number : body.number;
    if (number === undefined) return countUnknown(actor.deviceId);
    if (body.family) {
      const issued = await checkInFamily({ actor, number });
      if (issued.kind !== "ok") return told(actor.deviceId, issued);
      return ok({ tickets: await Promise.all(issued.data.map((each) => printed(actor, each))), others: 0 });
    }
    const issued = await checkIn({ actor, number });
    if (issued.kind !== "ok") return told(actor.deviceId, issued);
    const others = await familyToCheckIn(actor, issued.data.applicationId);
    return ok({ tickets: [await printed(actor, issued.data)], others: others.length });
  },
});
