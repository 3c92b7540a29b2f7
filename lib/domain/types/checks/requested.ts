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
interface Found {
  readonly code: Obstacle;
  readonly data: FindingData;
  readonly cause?: ValidityCause;
}

/** What is later than the papers allow. */
const tooLate = (answers: DraftAnswers, day: string): Found | undefined => {
  const { max, cause } = permitValidityRange(answers, day);
  const until = dayOf(answers.requestedUntil);
  if (!until || until <= max) return undefined;
  const code = cause === "PASSPORT" ? "passportEndsFirst" : "requestedTooLong";
  return { code, data: { limit: max, cause }, cause };
};

/** EEAL art. 30 and domain.md §2.2. One obstacle at a time, the nearest first. */
const obstacle = (answers: DraftAnswers, day: string): Found | undefined => {
  const { min, max, cause } = permitValidityRange(answers, day);
  if (max < min)
    return { code: "noPossibleValidity", data: { min, max, cause, days: SHORTEST_PERMIT_DAYS }, cause };
  const until = dayOf(answers.requestedUntil);
  if (until && until < min)
    return { code: "requestedTooShort", data: { limit: min, days: SHORTEST_PERMIT_DAYS } };
  return tooLate(answers, day);
};

const on = (find: typeof obstacle, code: Obstacle, source: string): Check => ({
  code,
  field: "requestedUntil",
  severity: "BLOCK",
  source,
  arises: (answers) => Boolean(answers.requestedUntil),
  judge: (answers, day) => {
    const found = find(answers, day);
    return found?.code === code ? problem(found.data, found.cause && LIMITED_BY[found.cause]) : undefined;
  },
});

/** No day can be asked for; of an adult child that is said in its own words. It is told or nothing: that a day can be
 *  asked for is no merit of the answers. */
const impossible = on(obstacle, "noPossibleValidity", "EEAL art. 30 with domain.md §2.2");
const noPossibleValidity: Check = {
  ...impossible,
  arises: () => false,
  judge: (answers, day, calendar) =>
    childIsAdult.judge(answers, day, calendar) ? undefined : impossible.judge(answers, day, calendar),
};

const notTooLate = (find: typeof obstacle): Check[] => [
  on(find, "passportEndsFirst", "domain.md §2.2: no longer than the passport"),
  on(find, "requestedTooLong", "EEAL art. 30: five years; domain.md §2.2: the worker's permit"),
];

/** A term that is asked for anew. */
export const newTerm: readonly Check[] = [
  noPossibleValidity,
  on(obstacle, "requestedTooShort", "EEAL art. 30: at least 180 days"),
  ...notTooLate(obstacle),
];

/** The term of the permit held goes on: it may end sooner than 180 days from now (domain.md §2.2, assumed). */
export const keptTerm: readonly Check[] = notTooLate(tooLate);
