import type { DraftAnswers } from "../questions/registry";

const UNCERTIFIED = ["NONE", "FOREIGN_EMBASSY_IN_CHINA"];

/** Assumed (domain.md §8.4): spouses, and relationships whose certificate nobody in China's service has seen. */
export const uncertifiedOrSpouse = ({ relationship, certificationKind }: DraftAnswers): boolean =>
  relationship === "SPOUSE" || UNCERTIFIED.includes(certificationKind ?? "");
