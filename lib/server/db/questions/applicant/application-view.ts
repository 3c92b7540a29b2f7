import type { Way } from "@/lib/domain/hall/way";
import type { Consent } from "@/lib/domain/case/consents";
import type { Corrections } from "@/lib/domain/case/corrections";
import type { ItemAnswer, ItemReply } from "@/lib/domain/case/item-reply";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import type { ApplicationType } from "@/lib/domain/types/registry";
import type { LifecycleEvent } from "@/lib/domain/case/lifecycle";
import type { State } from "@/lib/domain/case/states";
import type { ReturnTarget } from "@/lib/domain/review/return-reasons";
import type { LocalText } from "@/lib/domain/text";
import type { Delivery } from "@/lib/domain/visit/delivery";
import type { FileInfo } from "../../repositories/files";
import type { Standing } from "../../repositories/standing";
import type { CaseReading } from "./case-readings";

export interface ReturnItemView {
  readonly target: ReturnTarget;
  readonly reason: string;
  readonly text: LocalText;
  /** What the applicant says to it, as typed. */
  readonly reply: ItemReply;
  /** The answer as the officer looked at it; "" for a document. */
  readonly before: string;
  /** The document is new since then. */
  readonly renewed: boolean;
  /** The paper that shows the answer is. */
  readonly scannedAnew: boolean;
  /** How it is answered by what is there now; undefined: it is not. */
  readonly answer: ItemAnswer | undefined;
  /** The answer was submitted. */
  readonly sent: boolean;
}

export interface AppointmentView {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly date: string;
  readonly start: string;
  /** The visit begins with an interview. */
  readonly forInterview: boolean;
  /** Of the visits of a family that were booked in one act; null: booked alone. */
  readonly groupId: string | null;
  readonly hall: {
    readonly id: string;
    readonly name: LocalText;
    readonly address: LocalText;
    /** Empty where nobody wrote it down. */
    readonly travel: LocalText;
    /** On foot from the metro; undefined where nobody walked it. */
    readonly way: Way | undefined;
  };
  readonly bookedAt: Date;
  readonly cancelBy: Date;
  readonly cancellable: boolean;
  /** The last day for another booking if it is cancelled now; null: none is possible in time, the application ends. */
  readonly bookAgainUntil: string | null;
  readonly ticket: { readonly number: string; readonly status: string; readonly place: string | null } | null;
}

interface OpenCorrections extends Corrections {
  readonly days: readonly string[];
  /** Consents the case needs as it stands and that were not given with the last submission. */
  readonly lacking: readonly Consent[];
}

export interface ApplicationView extends Omit<Standing, "appointment" | "deliveryMethod"> {
  readonly id: string;
  readonly serial: string;
  readonly type: ApplicationType;
  readonly version: number;
  /** Version of the form it was filled in on. */
  readonly schemaVersion: number;
  readonly round: number;
  readonly fullName: string;
  readonly answers: DraftAnswers;
  readonly files: readonly FileInfo[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  /** Oldest first; `data` holds codes (reason, ground …) and an officer's note. */
  readonly events: readonly {
    readonly event: LifecycleEvent;
    readonly from: State | null;
    readonly to: State;
    readonly at: Date;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
  /** What the owner may do now. */
  readonly open: readonly LifecycleEvent[];
  /** The list of the latest return or window correction. */
  readonly returnItems: readonly ReturnItemView[];
  /** What of it may be changed, and the days by which that is judged; undefined: nothing is open. */
  readonly corrections: OpenCorrections | undefined;
  /** The latest one, whatever became of it. */
  readonly appointment: AppointmentView | null;
  readonly delivery: (Delivery & { readonly trackingNo: string | null }) | null;
  readonly receipt: {
    readonly number: string;
    readonly acceptedAt: Date;
    readonly validUntil: string;
    readonly promisedBy: string;
    readonly provisional: boolean;
    readonly fee: number | null;
  } | null;
  readonly decision: {
    readonly approved: boolean;
    readonly validUntil: string | null;
    readonly ground: string | null;
    readonly decidedAt: Date;
  } | null;
  readonly permit: {
    readonly number: string;
    readonly issuedOn: string;
    readonly validUntil: string;
  } | null;
  readonly readings: readonly CaseReading[];
}
