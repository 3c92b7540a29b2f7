import type { ApplicationTypeRules, Finding, FindingCode } from "../types/rules";
import type { DraftAnswers, Field } from "../form/fields";
import type { Calendar } from "../calendar/working-days";
import { type MrzReading, mrzDiffers } from "../people/mrz";

/** What needs no officer's eye; labels are `review.machineChecks.<code>`. */
export const MACHINE_CHECKS = [
  "inChina",
  "heldDocumentValid",
  "visaCategoryUsual",
  "entryWithin30Days",
  "validityWithinLimits",
  "passportCoversRequest",
  "healthCertificate",
  "filerEntitled",
  "childUnder18",
  "sponsorHoldsPermit",
  "photoReceiptFresh",
  "mrzAgrees",
] as const;
export type MachineCheck = (typeof MACHINE_CHECKS)[number];

export interface MachineVerdict {
  readonly check: MachineCheck;
  readonly verdict: "OK" | "WARN" | "FAIL";
  /** The finding behind a warning or failure, with its dates. */
  readonly finding?: Finding;
  /** Fields that differ from the passport's zone. */
  readonly fields?: readonly Field[];
}

const FINDINGS_OF: Readonly<Record<Exclude<MachineCheck, "mrzAgrees">, readonly FindingCode[]>> = {
  inChina: ["notInChina"],
  heldDocumentValid: ["heldDocumentExpired"],
  visaCategoryUsual: ["visaCategoryUnusual"],
  entryWithin30Days: ["entryOver30Days"],
  validityWithinLimits: ["requestedTooShort", "requestedTooLong", "noPossibleValidity"],
  passportCoversRequest: ["passportEndsFirst"],
  healthCertificate: ["healthCertificateMissing", "healthCertificateTooOld"],
  filerEntitled: ["relativeMayNotFile"],
  childUnder18: ["childIsAdult"],
  sponsorHoldsPermit: ["sponsorWithoutPermit"],
  photoReceiptFresh: ["photoReceiptTooOld"],
};

/** Questions that do not arise for these answers are left out rather than shown as passed. */
const arises = (check: MachineCheck, answers: DraftAnswers): boolean => {
  if (check === "visaCategoryUsual") return answers.heldKind === "VISA";
  if (check === "filerEntitled") return answers.filedBy === "RELATIVE";
  if (check === "childUnder18") return answers.relationship === "CHILD";
  if (check === "photoReceiptFresh") return Boolean(answers.photoReceiptNo);
  return check !== "mrzAgrees";
};

/** Everything a machine can say about the answers as of `today`, from the same rules the applicant met. */
export const machineChecks = (
  answers: DraftAnswers,
  today: string,
  calendar: Calendar,
  rules: ApplicationTypeRules,
  mrz?: MrzReading,
): MachineVerdict[] => {
  const findings = rules.eligibility(answers, today, calendar);
  const verdicts = Object.entries(FINDINGS_OF).flatMap(([name, codes]): MachineVerdict[] => {
    const check = name as MachineCheck;
    const finding = findings.find((found) => codes.includes(found.code));
    if (finding) return [{ check, verdict: finding.severity === "BLOCK" ? "FAIL" : "WARN", finding }];
    return arises(check, answers) ? [{ check, verdict: "OK" }] : [];
  });
  if (!mrz) return verdicts;
  const fields = mrzDiffers(answers, mrz);
  return [...verdicts, { check: "mrzAgrees", verdict: fields.length === 0 ? "OK" : "WARN", fields }];
};
