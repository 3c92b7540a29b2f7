import type { State } from "@/lib/domain/case/states";
import type { MachineVerdict } from "@/lib/domain/review/machine-checks";
import type { ApplicationType } from "@/lib/domain/types/registry";
import type { DraftAnswers, Field } from "@/lib/domain/questions/registry";
import type { FileSlot } from "@/lib/domain/vocabulary";

export interface CaseFile {
  readonly id: string;
  readonly slot: FileSlot;
  readonly name: string;
  readonly mime: string;
  readonly pages: number;
  /** Uploaded after the submission before this one. */
  readonly isNew: boolean;
}

/** What the data column of a case shows. */
export interface CaseContent {
  readonly type: ApplicationType;
  readonly state: State;
  /** Version of the form it was filled in on. */
  readonly schemaVersion: number;
  /** Passport numbers arrive masked. */
  readonly answers: DraftAnswers;
  /** The answers of the submission before this one, to show what changed. */
  readonly before: DraftAnswers | undefined;
  readonly changed: readonly Field[];
  readonly checks: readonly MachineVerdict[];
  readonly files: readonly CaseFile[];
}
