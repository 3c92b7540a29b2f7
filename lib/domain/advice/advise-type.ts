import { addDays, addYears, daysBetween } from "../calendar/plain-date";
import { addWorkingDays, type Calendar, type CountedDay } from "../calendar/working-days";
import { DEADLINES } from "../case/deadlines";
import type { DraftAnswers, Field } from "../questions/registry";
import type { Finding } from "../types/checks/check";
import { findings } from "../types/checks/findings";
import { PERMIT_LEFT_WORKING_DAYS } from "../types/checks/held-document";
import { notInChina } from "../types/checks/people";
import { currentForm, factsOfType, openTypes } from "../types/known-types";
import type { ApplicationType } from "../types/registry";
import { RELATIONSHIPS } from "../vocabulary";
import { type Citation, citationsOf } from "./citations";

/** What the checker asks, five questions at most: choices and days, nothing by which somebody could be known. */
export interface AdviceAnswers {
  /** "yes" or "no". */
  readonly inChina: string;
  /** One of RELATIONSHIPS; anything else is no family member of this business. */
  readonly relationship: string;
  /** One of HELD_DOCUMENT_KINDS. */
  readonly heldKind: string;
  /** The last day of what is held. */
  readonly heldExpiresOn: string;
  /** Of who holds a visa or a stay permit. */
  readonly lastEntryOn?: string;
  /** Of who holds a residence permit: one of `adviceReasons`. */
  readonly reason?: string;
}

/** A term that can be asked for and its fee in RMB; undefined: the window tells. */
interface FeeLine {
  readonly term: "kept" | "underOneYear" | "underThreeYears" | "upToFiveYears";
  readonly fee: number | undefined;
}

export type Advice =
  | { readonly kind: "notFamily" }
  /** Nothing can be done here as things stand. */
  | { readonly kind: "window"; readonly findings: readonly Finding[]; readonly sources: readonly Citation[] }
  | {
      readonly kind: "type";
      readonly type: ApplicationType;
      /** What was said, as the form will hear it. */
      readonly answers: DraftAnswers;
      /** What is told and bars nothing. */
      readonly warnings: readonly Finding[];
      /** The last day on which nothing is to be warned of; undefined: warned of already, or no other than `lastDay`. */
      readonly onTimeUntil: string | undefined;
      /** The last day on which it may be submitted, as far as the answers tell. */
      readonly lastDay: string;
      /** `lastDay` hangs on a year whose holidays are not announced. */
      readonly provisional: boolean;
      /** When the preliminary review answers what is submitted today. */
      readonly answeredBy: CountedDay;
      readonly fees: readonly FeeLine[];
      readonly sources: readonly Citation[];
    };

const ASKED: readonly Field[] = [
  "inChina",
  "heldKind",
  "heldExpiresOn",
  "lastEntryOn",
  "nothingChanged",
  "changedPassport",
  "changedName",
  "lossKind",
];

/** What the open types are for, of who holds a residence permit, in the guide's order. */
export const adviceReasons = (): string[] =>
  openTypes().flatMap((type) => Object.keys(factsOfType(type).reasons ?? {}));

const typeFor = ({ heldKind, reason = "" }: AdviceAnswers): ApplicationType | undefined =>
  openTypes().find((type) => {
    const { holder, reasons = {} } = factsOfType(type);
    return heldKind === "RESIDENCE_PERMIT" ? Object.hasOwn(reasons, reason) : !holder;
  });

const asTheFormHears = (type: ApplicationType, answers: AdviceAnswers): DraftAnswers => {
  const { inChina, relationship, heldKind, heldExpiresOn, lastEntryOn, reason = "" } = answers;
  return {
    inChina,
    relationship,
    heldKind,
    heldExpiresOn,
    ...(lastEntryOn && heldKind !== "RESIDENCE_PERMIT" ? { lastEntryOn } : {}),
    ...factsOfType(type).reasons?.[reason],
  };
};

const NEAR_END_DAYS = 60;

/** The last day from `from` to `until` that is good; what has begun to be late only gets later. `from` is good. */
const lastGoodDay = (from: string, until: string, isGood: (day: string) => boolean): string => {
  let [low, high] = [0, Math.max(0, daysBetween(from, until))];
  // Whatever hangs on the end of a paper lies near it, and the checks count the days from one to the other.
  if (high > NEAR_END_DAYS && isGood(addDays(from, high - NEAR_END_DAYS))) low = high - NEAR_END_DAYS;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isGood(addDays(from, middle))) low = middle;
    else high = middle - 1;
  }
  return addDays(from, low);
};

/** The last day of each band of the fee table, counted from `day`. */
const bandsFrom = (day: string): readonly (readonly [FeeLine["term"], string])[] => [
  ["underOneYear", addDays(addYears(day, 1), -1)],
  ["underThreeYears", addDays(addYears(day, 3), -1)],
  ["upToFiveYears", addYears(day, 5)],
];

const feesOf = (type: ApplicationType, answers: DraftAnswers, day: string, calendar: Calendar): FeeLine[] => {
  const { fee, keepsTerm } = factsOfType(type);
  const checks = currentForm(type).checks.filter(({ field }) => field === "requestedUntil");
  const kept: readonly (readonly [FeeLine["term"], string])[] =
    keepsTerm && answers.heldExpiresOn ? [["kept", answers.heldExpiresOn]] : [];
  return [...kept, ...bandsFrom(day)].flatMap(([term, requestedUntil]) => {
    const asked = { ...answers, requestedUntil };
    const possible = findings(checks, asked, day, calendar).every(({ severity }) => severity !== "BLOCK");
    return possible ? [{ term, fee: fee(day, asked) }] : [];
  });
};

/** Which type is for somebody, by which day and for how much: the types' own checks, terms and fees, asked with the few
 *  answers there are. The days and choices come judged (whole days of the calendar, choices of the lists).
 *  @param day today in Shanghai */
export const adviseType = (given: AdviceAnswers, day: string, calendar: Calendar): Advice => {
  if (!RELATIONSHIPS.some((one) => one === given.relationship)) return { kind: "notFamily" };
  const outside = findings(
    [notInChina],
    given.inChina === "yes" ? {} : { heldKind: given.heldKind },
    day,
    calendar,
  );
  if (outside.length > 0)
    return { kind: "window", findings: outside, sources: citationsOf([notInChina.source]) };
  const type = typeFor(given);
  if (!type) return { kind: "window", findings: [], sources: [] };
  const answers = asTheFormHears(type, given);
  const { checks } = currentForm(type);
  const judged = checks.filter(({ field }) => ASKED.includes(field));
  const found = (on: string, severity: Finding["severity"]): Finding[] =>
    findings(judged, answers, on, calendar).filter((finding) => finding.severity === severity);
  const barred = found(day, "BLOCK");
  const sourcesOf = (list: readonly { readonly source: string }[]): Citation[] =>
    citationsOf(list.map(({ source }) => source));
  if (barred.length > 0) {
    const named = judged.filter(({ code }) => barred.some((finding) => finding.code === code));
    return { kind: "window", findings: barred, sources: sourcesOf(named) };
  }
  const warnings = found(day, "WARN");
  const lastDay = lastGoodDay(day, given.heldExpiresOn, (on) => found(on, "BLOCK").length === 0);
  const unwarned = lastGoodDay(day, lastDay, (on) => found(on, "WARN").length === 0);
  return {
    kind: "type",
    type,
    answers,
    warnings,
    onTimeUntil: warnings.length > 0 || unwarned === lastDay ? undefined : unwarned,
    lastDay,
    provisional:
      factsOfType(type).holder === true &&
      addWorkingDays(lastDay, PERMIT_LEFT_WORKING_DAYS, calendar).provisional,
    answeredBy: addWorkingDays(day, DEADLINES.preReviewWorkingDays, calendar),
    fees: feesOf(type, answers, day, calendar),
    sources: sourcesOf(checks),
  };
};
