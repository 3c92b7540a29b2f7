import "server-only";
import type { Place } from "@/lib/domain/visit/slots";
import type { Actor } from "@/lib/domain/actors";
import type { Result } from "@/lib/domain/result";
import type { Booked } from "./book-appointment";

export interface RescheduleRequest extends Place {
  readonly actor: Actor;
  /** The visit that is given up for the new one. */
  readonly appointmentId: string;
  /** The version of the agreement that was agreed to; empty when it was not. */
  readonly agreementVersion: string;
  /** Of the request: the same key answers the same. */
  readonly idempotencyKey: string;
}

/** 改期: another hour for a visit, as one act of booking (agreement II), until the old one may still be cancelled. The new
 *  place is held before the old one is given back; a lost one leaves the old visit as it is and answers with the nearest. */
export const rescheduleAppointment = (request: RescheduleRequest): Promise<Result<Booked>> => {
  throw new Error(`${request.appointmentId}: being built`);
};
