import { z } from "zod";
import { ticketsView } from "@/components/tickets/ticket-view";
import { LOCALES } from "@/lib/domain/locales";
import { ok } from "@/lib/domain/result";
import { now } from "@/lib/server/base/clock";
import { todayAtHalls } from "@/lib/server/db/questions/applicant/tickets-of-applicant";
import { defineHandler } from "@/lib/server/edge/http/define-handler";

const ticket = z.strictObject({
  applicationId: z.string(),
  fullName: z.string(),
  hall: z.string(),
  number: z.string(),
  status: z.enum(["WAITING", "CALLED", "SERVING", "HELD"]),
  forInterview: z.boolean(),
  interviewed: z.boolean(),
  place: z.string().meta({ description: "Window or room; empty while it is not called." }),
  calls: z.int(),
  queue: z
    .strictObject({ ahead: z.int(), from: z.int(), until: z.int() })
    .nullable()
    .meta({ description: "People ahead, and the range of minutes until the call, while it waits." }),
});

/** The account's numbers of today, read anew by a page that follows the hall. */
export const GET = defineHandler({
  method: "GET",
  summary: "The account's numbers of today that are not finished. It does not keep the session alive.",
  actor: "applicant",
  unattended: true,
  query: z.strictObject({ language: z.enum(LOCALES) }),
  answers: { 200: z.strictObject({ readAt: z.string(), tickets: z.array(ticket) }) },
  run: async ({ query: { language } }, { actor }) =>
    ok(ticketsView(await todayAtHalls(actor), language, now())),
});
