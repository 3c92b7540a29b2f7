import type { ReturnReason } from "@/lib/domain/review/return-reasons";

export interface TargetWords {
  readonly zh: string;
  readonly en: string;
  /** The reasons an officer may choose for it, likeliest first. */
  readonly reasons: readonly ReturnReason[];
}

/** Everything of a case that can be returned: its names in both languages, for the text the applicant will read. */
export type TargetNames = Readonly<Partial<Record<string, TargetWords>>>;
