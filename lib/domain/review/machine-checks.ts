import type { Calendar } from "../calendar/working-days";
import type { Check, CheckCode, Finding } from "../types/checks/check";
import type { DraftAnswers, Field } from "../questions/registry";
import { findingsOnEvery } from "../types/checks/findings";

/** How one check of the type went, as the officer's screen marks it beside `field`. */
export interface MachineVerdict {
  readonly check: CheckCode;
  readonly verdict: "OK" | "WARN" | "FAIL";
  readonly field: Field;
  /** The finding behind a warning or failure, with its dates. */
  readonly finding?: Finding;
}

/** Everything a machine can say about the answers on the case's legal days, from the checks the applicant met. What does
 *  not arise for these answers is left out rather than shown as passed.
 *  @param appliedOn the days on which the conditions of applying are judged */
export const machineVerdicts = (
  checks: readonly Check[],
  answers: DraftAnswers,
  days: readonly string[],
  calendar: Calendar,
  appliedOn: readonly string[] = days,
): MachineVerdict[] => {
  const findings = [
    ...findingsOnEvery(
      checks.filter(({ ofApplying }) => !ofApplying),
      answers,
      days,
      calendar,
    ),
    ...findingsOnEvery(
      checks.filter(({ ofApplying }) => ofApplying),
      answers,
      appliedOn,
      calendar,
    ),
  ];
  return checks.flatMap(({ code, field, severity, arises }): MachineVerdict[] => {
    const finding = findings.find((found) => found.code === code);
    if (finding) return [{ check: code, field, verdict: severity === "BLOCK" ? "FAIL" : "WARN", finding }];
    return days.some((day) => arises(answers, day)) ? [{ check: code, field, verdict: "OK" }] : [];
  });
};
