import { addDays } from "../calendar/plain-date";
import type { Calendar } from "../calendar/working-days";
import type { DraftAnswers } from "../questions/registry";
import type { Check } from "../types/checks/check";
import { findings } from "../types/checks/findings";

/** How far ahead a day is looked for; what is later is no reason to hurry. */
const LOOK_AHEAD_DAYS = 60;

/** The last day on which nothing bars these answers that does not bar them today: by then a draft must be submitted, or
 *  its document, its certificate or the term it asks for no longer allow it. Derived from the checks themselves.
 *  Undefined: nothing comes up within two months. */
export const lastDayToSubmit = (
  checks: readonly Check[],
  answers: DraftAnswers,
  today: string,
  calendar: Calendar,
): string | undefined => {
  const barring = checks.filter(({ severity }) => severity === "BLOCK");
  const bars = (day: string): string[] => findings(barring, answers, day, calendar).map(({ code }) => code);
  const now = bars(today);
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead += 1)
    if (bars(addDays(today, ahead)).some((code) => !now.includes(code))) return addDays(today, ahead - 1);
  return undefined;
};
