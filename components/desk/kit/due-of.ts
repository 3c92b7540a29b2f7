import { type Calendar, workingDaysBetween } from "@/lib/domain/calendar/working-days";
import type { Due } from "./DuePill";

interface Deadline {
  readonly dueOn: string | null;
  readonly dueProvisional?: boolean;
}

/** How many working days are left until the end of the due day, seen from `today`. */
export const dueOf = (
  { dueOn, dueProvisional = false }: Deadline,
  today: string,
  calendar: Calendar,
): Due | undefined => {
  if (!dueOn) return undefined;
  const left =
    dueOn >= today
      ? workingDaysBetween(today, dueOn, calendar)
      : -Math.max(workingDaysBetween(dueOn, today, calendar), 1);
  // A deadline on a day off counts as today's only when today is that day.
  return { on: dueOn, workingDaysLeft: left === 0 && dueOn > today ? 1 : left, provisional: dueProvisional };
};
