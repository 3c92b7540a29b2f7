import { latestBirth } from "../../calendar/birth-date";
import { ageOn } from "../../calendar/plain-date";
import type { DraftAnswers } from "../../questions/registry";

/** Guide §1.1 item 6: 18 至 70 周岁的申请人, both ends included. */
export const EXAM_FROM_AGE = 18;
export const EXAM_UNTIL_AGE = 70;
/** Reg. art. 16: 健康证明自开具之日起6个月内有效. */
export const HEALTH_CERTIFICATE_MONTHS = 6;

/** Age in whole years; undefined while the birth date is unknown. */
export const ageOf = (answers: DraftAnswers, day: string): number | undefined => {
  const born = latestBirth(answers.birthDate);
  return born === undefined ? undefined : ageOn(born, day);
};

/** Whether the certificate of physical examination belongs to this application; false while the birth date is unknown. */
export const needsHealthCertificate = (answers: DraftAnswers, day: string): boolean => {
  const age = ageOf(answers, day);
  return age !== undefined && age >= EXAM_FROM_AGE && age <= EXAM_UNTIL_AGE;
};
