import { z } from "zod";
import { refused } from "@/lib/domain/result";
import { visitForCalendar } from "@/lib/server/db/questions/booking/visit-for-calendar";
import { calendarFile } from "@/lib/server/documents/calendar-file";
import { cancelLink } from "@/lib/server/documents/verification/cancel-token";
import { BOOKING_LOOKS } from "@/lib/server/edge/asking-limits";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { serveBytes } from "@/lib/server/edge/http/serve-bytes";
import { bytes, rowId } from "@/lib/server/edge/http/wire";

export const GET = defineHandler({
  method: "GET",
  summary: "A visit as an entry of a calendar (RFC 5545), for its owner.",
  actor: "applicant",
  limit: BOOKING_LOOKS,
  params: z.strictObject({ id: rowId }),
  answers: { 200: bytes("text/calendar") },
  run: async (_, { actor, params: { id } }) => {
    const visit = await visitForCalendar(actor, id);
    if (!visit) return refused("notFound");
    const file = Buffer.from(calendarFile(visit, cancelLink(visit.id)));
    return serveBytes({
      bytes: file,
      mime: "text/calendar; charset=utf-8",
      name: `${visit.number}.ics`,
      inline: false,
    });
  },
});
