import type { QueueRow } from "@/lib/server/db/questions/officer/queue-row";
import type { Due } from "@/components/desk/kit/DuePill";

/** A case in a queue, in words. */
export interface QueueEntry {
  readonly id: string;
  readonly href: string;
  readonly fullName: string;
  readonly serial: string;
  /** The kind of application in words. */
  readonly type: string;
  readonly nationality: string;
  readonly round: number;
  /** Shanghai time of the submission, formatted. */
  readonly submittedAt: string;
  readonly due: Due | undefined;
}

/** A case in a desk's table: whatever its read selected, with what every queue says of it in words. */
export type CaseRow<Read extends QueueRow = QueueRow> = Omit<Read, keyof QueueEntry> & QueueEntry;
