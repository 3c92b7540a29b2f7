import type { Calendar } from "../../calendar/working-days";
import type { DraftAnswers } from "../../questions/registry";
import type { Check, Finding } from "./check";

/** What the checks find in whatever has been answered so far, judged as of one day. */
export const findings = (
  checks: readonly Check[],
  answers: DraftAnswers,
  day: string,
  calendar: Calendar,
): Finding[] =>
  checks.flatMap(({ code, severity, field, judge, offers, atWindow }): Finding[] => {
    const found = judge(answers, day, calendar);
    if (!found) return [];
    const { data, alsoBeside } = found;
    const fields = alsoBeside ? [field, alsoBeside] : [field];
    return [
      { code, severity, field, fields, data, ...(offers && { offers }), ...(atWindow && { atWindow }) },
    ];
  });

/** What is found on every one of these days, as of the first of them. */
export const findingsOnEvery = (
  checks: readonly Check[],
  answers: DraftAnswers,
  days: readonly string[],
  calendar: Calendar,
): Finding[] => {
  const [first = [], ...rest] = days.map((day) => findings(checks, answers, day, calendar));
  return first.filter(({ code }) => rest.every((list) => list.some((finding) => finding.code === code)));
};
