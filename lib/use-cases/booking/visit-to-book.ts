import type { Calendar } from "@/lib/domain/calendar/working-days";
import type { Delivery } from "@/lib/domain/visit/delivery";
import type { Place } from "@/lib/domain/visit/slots";
import type { Actor } from "@/lib/domain/actors";
import type { ActiveAppointment, LockedCase } from "@/lib/server/db/repositories/applications";

/** A visit that was judged and is written next. */
export interface VisitToBook extends Place {
  readonly subject: LockedCase;
  readonly idempotencyKey: string;
  /** None: what was chosen before stays. */
  readonly delivery?: Delivery | undefined;
  readonly groupId?: string;
  /** The visit that ends as rescheduled. */
  readonly instead?: ActiveAppointment;
}

/** What the visits of one act have in common. */
export interface BookingAct {
  readonly actor: Actor;
  readonly at: Date;
  readonly agreementVersion: string;
  readonly calendar: Calendar;
  /** The place was held for this application and has just been set free in this transaction. */
  readonly held?: boolean;
}

export interface Booked {
  readonly id: string;
  readonly number: string;
  readonly cancelBy: Date;
}

/** A visit with its number, its last moment to cancel and its case as the booking leaves it. */
export interface MadeVisit extends Booked {
  readonly visit: VisitToBook;
  readonly moved: LockedCase;
}
