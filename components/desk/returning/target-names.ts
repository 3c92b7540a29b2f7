import type { ReturnTarget } from "@/lib/domain/review/return-reasons";

/** Names of fields and documents in both languages, for the text the applicant will read. */
export type TargetNames = Readonly<
  Partial<Record<ReturnTarget, { readonly zh: string; readonly en: string }>>
>;
