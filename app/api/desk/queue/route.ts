import { z } from "zod";
import { queueEntryOf } from "@/app/[locale]/(officer)/officer/(rooms)/queue-entry";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { LOCALES } from "@/lib/domain/locales";
import { ok, refused } from "@/lib/domain/result";
import { mayEnter } from "@/lib/domain/role-routes";
import { paths } from "@/lib/paths";
import { now } from "@/lib/server/base/clock";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { preReviewRows } from "@/lib/server/db/questions/officer/pre-review-queue";
import { defineHandler } from "@/lib/server/edge/http/define-handler";

const entry = z.strictObject({
  id: z.string(),
  href: z.string(),
  fullName: z.string(),
  serial: z.string(),
  type: z.string(),
  nationality: z.string(),
  round: z.number(),
  submittedAt: z.string(),
  due: z.strictObject({ on: z.string(), workingDaysLeft: z.number(), provisional: z.boolean() }).optional(),
});

/** The queue beside an open case, read anew without the case: reading a case is a look at a person, which is written down. */
export const GET = defineHandler({
  method: "GET",
  summary:
    "The first page of the queue beside an open case, in words of one language. It does not keep the session alive.",
  actor: [],
  unattended: true,
  query: z.strictObject({
    desk: z.enum(["review", "decisions"]),
    show: z.enum(["mine", "all"]).default("all"),
    language: z.enum(LOCALES),
  }),
  answers: { 200: z.strictObject({ readAt: z.string(), entries: z.array(entry) }) },
  run: async ({ query: { desk, show, language } }, { actor }) => {
    if (!mayEnter(desk, actor.roles)) return refused("notAllowed");
    const { rows } = desk === "review" ? await preReviewRows(actor, show) : await decisionQueue(actor);
    const entryOf = await queueEntryOf(language, desk === "review" ? paths.reviewCase : paths.decisionCase);
    return ok({ readAt: shanghaiTime(now()), entries: rows.map(entryOf) });
  },
});
