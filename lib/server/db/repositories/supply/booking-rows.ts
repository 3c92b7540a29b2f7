import type { Place } from "@/lib/domain/visit/slots";
import type { AuditRow } from "../../audit";
import type { OutboxRow } from "../outbox";

/** An appointment as it is written. */
interface AppointmentRow extends Place {
  readonly id: string;
  readonly number: string;
  readonly applicationId: string;
  readonly status: "BOOKED";
  readonly personIndex: Uint8Array;
  readonly bookedOn: string;
  readonly bookedAt: Date;
  readonly cancelBy: Date;
  readonly agreement: string;
  readonly groupId: string | null;
  readonly idempotencyKey: string;
}

/** A case before and after its move. */
interface MovedRow {
  readonly id: string;
  readonly version: number;
  readonly from: string;
  readonly to: string;
  readonly underWay: boolean;
  readonly updatedAt: Date;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
}

/** Everything one act of booking writes. */
export interface BookingRows {
  /** The places were held for these cases and have just been set free. */
  readonly held: boolean;
  /** Hours with how many places are taken of each; 0: it is only locked, because a place of it is given back next. */
  readonly places: readonly (Place & { readonly count: number })[];
  /** The same by application type, counted where an hour limits it. */
  readonly ofType: readonly (Place & { readonly type: string; readonly count: number })[];
  readonly moved: readonly MovedRow[];
  /** Ids of visits that end as rescheduled. */
  readonly rescheduled: readonly string[];
  readonly appointments: readonly AppointmentRow[];
  readonly deliveries: readonly object[];
  readonly events: readonly object[];
  readonly audits: readonly AuditRow[];
  readonly messages: readonly OutboxRow[];
  /** What is told to the desks (`topicsOf`). */
  readonly topics: readonly string[];
}
