import "server-only";
import type { TypedDelivery } from "@/lib/domain/visit/delivery";
import type { Place } from "@/lib/domain/visit/slots";
import type { Actor } from "@/lib/domain/actors";
import type { Result } from "@/lib/domain/result";
import type { Booked } from "./book-appointment";

export interface FamilyRequest extends Place {
  readonly actor: Actor;
  /** Who was named first comes first, where one hour has not enough places. */
  readonly applicationIds: readonly string[];
  /** The version of the agreement that was agreed to; empty when it was not. */
  readonly agreementVersion: string;
  /** For all of them. */
  readonly delivery: TypedDelivery;
  /** Of the request: the same key answers the same. */
  readonly idempotencyKey: string;
}

export interface BookedFamily {
  readonly groupId: string;
  /** In the order they were named. */
  readonly visits: readonly (Booked & { readonly applicationId: string; readonly start: string })[];
}

/** 家庭预约: visits of one account's applications in one act, all in the hour wished for or, where it has not enough, the
 *  rest in the hour right after it; all or none. Each is one booking of its person's day (agreement II). */
export const bookFamily = (request: FamilyRequest): Promise<Result<BookedFamily>> => {
  throw new Error(`${request.applicationIds.length} visits: being built`);
};
