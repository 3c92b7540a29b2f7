import type { ByLocale } from "@/lib/domain/locales";
import type { ReturnReason } from "@/lib/domain/review/return-reasons";

export interface TargetWords {
  readonly name: ByLocale<string>;
  /** The reasons an officer may choose for it, likeliest first. */
  readonly reasons: readonly ReturnReason[];
}

/** Everything of a case that can be returned: its name in every language, for the text the applicant will read. */
export type TargetNames = Readonly<Partial<Record<string, TargetWords>>>;
