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
const noPossibleValidity = (find: typeof obstacle): Check => {
  const impossible = on(find, "noPossibleValidity", "EEAL art. 30 with domain.md §2.2");
  return {
    ...impossible,
    arises: () => false,
    judge: (answers, day, calendar) =>
      childIsAdult.judge(answers, day, calendar) ? undefined : impossible.judge(answers, day, calendar),
  };
};

const notTooLate = (find: typeof obstacle): readonly Check[] => [
  on(find, "passportEndsFirst", "domain.md §2.2: no longer than the passport"),
  on(find, "requestedTooLong", "EEAL art. 30: five years; domain.md §2.2: the worker's permit"),
];

const term = (find: typeof obstacle): readonly Check[] => [
  noPossibleValidity(find),
  on(find, "requestedTooShort", "EEAL art. 30: at least 180 days"),
  ...notTooLate(find),
];

/** The day asked for and the last day of the permit held, once both are known. A permit that has ended gives no day to ask
 *  for: the checks of the permit held tell that. */
const againstHeld = (
  code: string,
  source: string,
  wrong: (until: string, held: string) => boolean,
): Check => ({
  code,
  field: "requestedUntil",
  severity: "BLOCK",
  source,
  arises: (answers) => Boolean(answers.requestedUntil && answers.heldExpiresOn),
  judge: (answers, day) => {
    const [until, held] = [dayOf(answers.requestedUntil), dayOf(answers.heldExpiresOn)];
    return until && held && held >= day && wrong(until, held)
      ? problem({ expiresOn: held }, "heldExpiresOn")
      : undefined;
  },
});

const obstacleWhenLonger: typeof obstacle = (answers, day) => {
  const [until, held] = [dayOf(answers.requestedUntil), dayOf(answers.heldExpiresOn)];
  return until && held && until > held ? obstacle(answers, day) : tooLate(answers, day);
};

/** 首次: a term that is asked for anew. */
export const newTerm = term(obstacle);

/** 延期: a new term, later than that of the permit held. */
export const laterTerm: readonly Check[] = [
  againstHeld(
    "requestedNotLater",
    "domain.md §8.4: later than the current expiry",
    (until, held) => until <= held,
  ),
  ...newTerm,
];

/** 换发: the term of the permit held goes on, and may end sooner than 180 days from now; a longer one is judged as a new
 *  one (domain.md §2.2 and §8.4, assumed). */
export const keptOrLongerTerm: readonly Check[] = [
  againstHeld(
    "requestedEarlier",
    "domain.md §8.4: the current expiry or later (assumed)",
    (until, held) => until < held,
  ),
  ...term(obstacleWhenLonger),
];

/** 补发: the term of the permit that was lost or damaged (domain.md §8.4, assumed). */
export const sameTerm: readonly Check[] = [
  againstHeld(
    "requestedDiffers",
    "domain.md §8.4: the current expiry (assumed)",
    (until, held) => until !== held,
  ),
  ...notTooLate(tooLate),
];
