import type { DraftAnswers, Field } from "../../questions/registry";
import { permitValidityRange, SHORTEST_PERMIT_DAYS, type ValidityCause } from "../validity";
import { type Check, dayOf, type FindingData, problem } from "./check";
import { childIsAdult } from "./people";

/** The answer that sets the limit of a validity. */
const LIMITED_BY: Readonly<Partial<Record<ValidityCause, Field>>> = {
  PASSPORT: "passportExpiresOn",
  SPONSOR_PERMIT: "sponsorPermitExpiresOn",
  EIGHTEENTH_BIRTHDAY: "birthDate",
};

type Obstacle = "noPossibleValidity" | "requestedTooShort" | "passportEndsFirst" | "requestedTooLong";

/** EEAL art. 30 and domain.md §2.2. One obstacle at a time, the nearest first. */
const obstacle = (
  answers: DraftAnswers,
  day: string,
): { code: Obstacle; data: FindingData; cause?: ValidityCause } | undefined => {
  const { min, max, cause } = permitValidityRange(answers, day);
  if (max < min)
    return { code: "noPossibleValidity", data: { min, max, cause, days: SHORTEST_PERMIT_DAYS }, cause };
  const until = dayOf(answers.requestedUntil);
  if (!until) return undefined;
  if (until < min) return { code: "requestedTooShort", data: { limit: min, days: SHORTEST_PERMIT_DAYS } };
  if (until <= max) return undefined;
  const code = cause === "PASSPORT" ? "passportEndsFirst" : "requestedTooLong";
  return { code, data: { limit: max, cause }, cause };
};

const on = (code: Obstacle, source: string): Check => ({
  code,
  field: "requestedUntil",
  severity: "BLOCK",
  source,
  arises: (answers) => Boolean(answers.requestedUntil),
  judge: (answers, day) => {
    const found = obstacle(answers, day);
    return found?.code === code ? problem(found.data, found.cause && LIMITED_BY[found.cause]) : undefined;
  },
});

export const requestedTooShort = on("requestedTooShort", "EEAL art. 30: at least 180 days");
export const requestedTooLong = on(
  "requestedTooLong",
  "EEAL art. 30: five years; domain.md §2.2: the worker's permit",
);
export const passportEndsFirst = on("passportEndsFirst", "domain.md §2.2: no longer than the passport");

/** No day can be asked for; of an adult child that is said in its own words. It is told or nothing: that a day can be
 *  asked for is no merit of the answers. */
const impossible = on("noPossibleValidity", "EEAL art. 30 with domain.md §2.2");
export const noPossibleValidity: Check = {
  ...impossible,
  arises: () => false,
  judge: (answers, day, calendar) =>
    childIsAdult.judge(answers, day, calendar) ? undefined : impossible.judge(answers, day, calendar),
};
