"use server";

import { z } from "zod";
import { inLanguage } from "@/lib/domain/text";
import { invalid, ok } from "@/lib/domain/result";
import { LANES } from "@/lib/domain/visit/queue";
import { formatInstant } from "@/lib/i18n/dates";
import { defineAction } from "@/lib/server/edge/actions/define-action";
import { hallOfOfficer } from "@/lib/server/db/questions/officer/hall-of-officer";
import { checkIn } from "@/lib/use-cases/visiting/check-in";

/** Answers with the ticket as it is printed. */
export const checkVisitorIn = defineAction({
  actor: ["RECEPTION"],
  schema: z.strictObject({
    number: z.string().max(100),
    /** The number of a visitor picked from the list. */
    chosen: z.string().max(40).optional(),
    lane: z.union([z.literal(""), z.enum(LANES)]).optional(),
  }),
  run: async ({ number: typed, chosen, lane }, { actor, locale }) => {
    const number = chosen ?? typed;
    if (!number) return invalid({ number: "required" });
    const issued = await checkIn({ actor, number, ...(lane ? { lane } : {}) });
    if (issued.kind !== "ok") return issued;
    const { ticketNumber, fullName, forInterview, inPerson, issuedAt } = issued.data;
    const hall = await hallOfOfficer(actor);
    return ok({
      number: ticketNumber,
      fullName,
      forInterview,
      inPerson,
      hall: hall ? inLanguage(hall.name, locale) : "",
      issuedAt: formatInstant(issuedAt, locale),
    });
  },
});
