import "server-only";
import type { Actor } from "@/lib/domain/actors";
import type { Refused } from "@/lib/domain/result";
import { env } from "../base/env";
import { db } from "../db/client";
import { netsOf } from "./auth/asker";
import { withinLimits } from "./rate-limit";

/** How often one may ask for one thing, whatever is answered: an account, whoever has none by the address. */
export interface AskingLimit {
  /** Of the counter: what is named alike is counted together. */
  readonly name: string;
  readonly most: number;
  readonly windowSeconds: number;
}

/** Acts of booking of one account in ten minutes, by form and API together (assumed): a family of six that tries for places
 *  at the hour of the release presses its button some forty times, a program that watches for places every second. */
export const BOOKING_ACTS: AskingLimit = {
  name: "booking",
  // The environment is read when it is needed, not when a module is.
  get most() {
    return env.BOOKING_LIMIT_PER_ACCOUNT;
  },
  windowSeconds: 600,
};

/** Looks at halls, places and one's own visits through the API in ten minutes (assumed): a page that looks every other
 *  second stays below. */
export const BOOKING_LOOKS: AskingLimit = { name: "booking-looks", most: 600, windowSeconds: 600 };

/** Counts one request before anything of it is done; the refusal (rateLimited, with the seconds) when it is one too many. */
export const countAsked = (
  { name, most, windowSeconds }: AskingLimit,
  actor: Actor,
  address: string,
): Promise<Refused | undefined> => {
  const whose = actor.kind === "applicant" ? actor.accountId : netsOf(address).host;
  return withinLimits(db, [{ key: `${name}:${whose}`, limit: most, windowSeconds }]);
};
