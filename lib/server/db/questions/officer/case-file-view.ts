import type { FileSlot } from "@/lib/domain/vocabulary";

export interface CaseFileView {
  readonly id: string;
  readonly slot: FileSlot;
  readonly name: string;
  readonly mime: string;
  readonly pages: number;
  /** Not among the files of the submission before. */
  readonly isNew: boolean;
  /** There now, and in no submission yet. */
  readonly isUnsent: boolean;
  /** A photo whose background does not look blue; the applicant confirmed it or was not asked yet. */
  readonly isDoubtful?: boolean;
  /** Submitted last, and replaced since. */
  readonly isRemoved: boolean;
}
