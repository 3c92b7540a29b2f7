import { STEPS } from "../../vocabulary";
import type { ApplicationTypeRules } from "../rules";
import { optionalDocuments, requiredDocuments } from "./documents";
import { firstEligibility } from "./eligibility";

const UNCERTIFIED = ["NONE", "FOREIGN_EMBASSY_IN_CHINA"];

/** 首次: the first residence permit of a worker's family member. */
export const FIRST: ApplicationTypeRules = {
  type: "FIRST",
  open: true,
  eligibility: firstEligibility,
  requiredDocuments,
  optionalDocuments,
  interview: {
    exists: true,
    // Assumed (domain.md §8.4): spouses, and relationships whose certificate nobody in China's service has seen.
    byDefault: (answers) =>
      answers.relationship === "SPOUSE" || UNCERTIFIED.includes(answers.certificationKind ?? ""),
  },
  steps: STEPS,
};
