import "server-only";
import * as z from "zod";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import type { Move } from "../case/transition";

const COLUMNS = z.strictObject({
  dueOn: z.string().nullable(),
  dueProvisional: z.boolean(),
  bookBy: z.string().nullable(),
  claimedAt: z.coerce.date(),
  preReviewerId: z.string().nullable(),
  interviewRequired: z.boolean(),
  reminderSentAt: z.string().nullable(),
});

/** What a decision of the pre-review changes of a case, as it is kept with the event. */
export const columnsBefore = ({
  dueOn,
  dueProvisional,
  bookBy,
  claimedAt,
  preReviewerId,
  interviewRequired,
  reminderSentAt,
}: LockedCase["row"]): NonNullable<Move["before"]> => ({
  dueOn,
  dueProvisional,
  bookBy,
  claimedAt: claimedAt?.toISOString() ?? null,
  preReviewerId,
  interviewRequired,
  reminderSentAt: reminderSentAt?.toISOString() ?? null,
});

/** The same, read from the event's data; undefined where a version before this one wrote it. */
export const keptColumns = (data: unknown): Pick<Move, "due" | "patch"> | undefined => {
  const kept = COLUMNS.safeParse((data as { readonly before?: unknown } | null)?.before);
  if (!kept.success) return undefined;
  const { dueOn, dueProvisional, ...patch } = kept.data;
  return { due: dueOn === null ? null : { date: dueOn, provisional: dueProvisional }, patch };
};
