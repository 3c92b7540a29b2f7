import type { DraftAnswers, Field } from "../../form/fields";
import { ADULT_AGE, permitValidityRange } from "../validity";
import { addDays, addMonths, addYears, ageOn, isPlainDate } from "../../calendar/plain-date";
import type { Finding, FindingCode } from "../rules";
import { needsHealthCertificate } from "./documents";

/** EEAL art. 30: 自入境之日起三十日内. */
export const APPLY_WITHIN_DAYS_OF_ENTRY = 30;
/** Reg. art. 16: 健康证明自开具之日起6个月内有效. */
export const HEALTH_CERTIFICATE_MONTHS = 6;
/** Reg. art. 19(一): a relative may file under 16, from 60, or in illness. */
export const RELATIVE_FILES_UNDER_AGE = 16;
export const RELATIVE_FILES_FROM_AGE = 60;
/** Printed on the Guangdong receipt: 1年内有效. */
const PHOTO_RECEIPT_YEARS = 1;
const DATED_RECEIPT = /^[A-Z](\d{2})(\d{2})(\d{2})\d{7}[A-Z]$/;

type Rule = (answers: DraftAnswers, today: string) => Finding | undefined;

const block = (code: FindingCode, field: Field, data: Finding["data"] = {}): Finding => ({
  code,
  severity: "BLOCK",
  field,
  data,
});
const warn = (code: FindingCode, field: Field, data: Finding["data"] = {}): Finding => ({
  code,
  severity: "WARN",
  field,
  data,
});
/** The answer when it is a day that exists; the rules on dates stay silent otherwise. */
const dayOf = (answer: string | undefined): string | undefined =>
  answer && isPlainDate(answer) ? answer : undefined;

/** Guide 2.1 1: 申请人在境内. The box is judged once the questions beside it have been begun. */
const inChina: Rule = (a) => (a.heldKind && a.inChina !== "yes" ? block("notInChina", "inChina") : undefined);

/** Guide 2.1 2: the worker holds a valid residence permit or has one in process. */
const sponsorPermit: Rule = (a, today) => {
  if (!a.relationship || a.sponsorInProcessSerial) return undefined;
  const expires = dayOf(a.sponsorPermitExpiresOn);
  if (expires && expires > today) return undefined;
  return block("sponsorWithoutPermit", "sponsorPermitExpiresOn", expires ? { expiresOn: expires } : {});
};

const heldDocument: Rule = (a, today) => {
  const expires = dayOf(a.heldExpiresOn);
  return expires && expires <= today
    ? block("heldDocumentExpired", "heldExpiresOn", { expiresOn: expires })
    : undefined;
};

/** Reg. art. 15(5): 未满18周岁的子女. */
const child: Rule = (a, today) => {
  const born = dayOf(a.birthDate);
  if (a.relationship !== "CHILD" || !born || ageOn(born, today) < ADULT_AGE) return undefined;
  return block("childIsAdult", "relationship", { birthday: addYears(born, ADULT_AGE) });
};

/** EEAL art. 30 and domain.md §2.2. One finding at a time: the nearest obstacle first. */
const requested: Rule = (a, today) => {
  const adultChild = child(a, today);
  const { min, max, cause } = permitValidityRange(a, today);
  if (max < min)
    return adultChild ? undefined : block("noPossibleValidity", "requestedUntil", { min, max, cause });
  const until = dayOf(a.requestedUntil);
  if (!until) return undefined;
  if (until < min) return block("requestedTooShort", "requestedUntil", { limit: min });
  if (until <= max) return undefined;
  const code = cause === "PASSPORT" ? "passportEndsFirst" : "requestedTooLong";
  return block(code, "requestedUntil", { limit: max, cause });
};

/** Guide §1.1 item 6 and Reg. art. 16. Told once the permit step has been begun. */
const healthCertificate: Rule = (a, today) => {
  if (!needsHealthCertificate(a, today)) return undefined;
  const issued = dayOf(a.healthCertificateOn);
  if (!issued) return a.heldKind ? block("healthCertificateMissing", "healthCertificateOn") : undefined;
  const oldest = addMonths(today, -HEALTH_CERTIFICATE_MONTHS);
  return issued < oldest ? block("healthCertificateTooOld", "healthCertificateOn", { oldest }) : undefined;
};

const relativeFiles: Rule = (a, today) => {
  const born = dayOf(a.birthDate);
  if (a.filedBy !== "RELATIVE" || !born || a.filerIllness === "yes") return undefined;
  const age = ageOn(born, today);
  if (age < RELATIVE_FILES_UNDER_AGE || age >= RELATIVE_FILES_FROM_AGE) return undefined;
  return block("relativeMayNotFile", "filedBy", { age });
};

const entry: Rule = (a, today) => {
  const entered = dayOf(a.lastEntryOn);
  if (!entered) return undefined;
  const limit = addDays(entered, APPLY_WITHIN_DAYS_OF_ENTRY);
  return today > limit ? warn("entryOver30Days", "lastEntryOn", { limit }) : undefined;
};

/** S1 is the visa of this business (Reg. art. 6(10)); Q1 is for the families of Chinese citizens (团聚类). */
const visaCategory: Rule = (a) =>
  a.heldKind === "VISA" && a.visaCategory && a.visaCategory !== "S1"
    ? warn("visaCategoryUnusual", "visaCategory", { category: a.visaCategory })
    : undefined;

const photoReceipt: Rule = (a, today) => {
  const dated = DATED_RECEIPT.exec(a.photoReceiptNo ?? "");
  if (!dated) return undefined;
  const issued = dayOf(`20${dated[1]}-${dated[2]}-${dated[3]}`);
  if (!issued || addYears(issued, PHOTO_RECEIPT_YEARS) >= today) return undefined;
  return warn("photoReceiptTooOld", "photoReceiptNo", { issuedOn: issued });
};

const RULES: readonly Rule[] = [
  photoReceipt,
  inChina,
  heldDocument,
  visaCategory,
  entry,
  requested,
  healthCertificate,
  relativeFiles,
  child,
  sponsorPermit,
];

/** The guards of a first application (guide 2.1, domain.md §8.4) over whatever has been answered so far. */
export const firstEligibility = (answers: DraftAnswers, today: string): Finding[] =>
  RULES.map((rule) => rule(answers, today)).filter((finding) => finding !== undefined);
