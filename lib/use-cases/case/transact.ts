import "server-only";
import type { BareRefusal, RefusalArguments, RefusalCode } from "@/lib/domain/refusals";
import { type Invalid, type Refused, type Result, refused } from "@/lib/domain/result";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { loadCalendar } from "@/lib/server/db/calendar";
import { type Tx, inTransaction } from "@/lib/server/db/client";
import { log } from "@/lib/server/base/log";
import { UnreadableCase } from "@/lib/domain/unreadable-case";
import { isUniqueViolation } from "@/lib/server/db/failures";

/** Carries a refusal out of a transaction so that everything written so far is rolled back. */
class Stop extends Error {
  constructor(
    readonly answer: Refused | Invalid,
    readonly afterwards?: () => Promise<void>,
  ) {
    super("stopped by a rule");
  }
}

/** Ends the use-case with a refusal; nothing of its transaction stays. */
export const stop = <C extends RefusalCode>(code: C, ...data: RefusalArguments<C>): never => {
  throw new Stop(refused(code, ...data));
};

/** Ends the use-case with an answer already made.
 *  @param afterwards what is written all the same, once the transaction is rolled back */
export const stopWith = (answer: Refused | Invalid, afterwards?: () => Promise<void>): never => {
  throw new Stop(answer, afterwards);
};

/** Index name → what running into it means; races are decided by the database, not by looking first. */
export type Conflicts = Readonly<Record<string, BareRefusal>>;

/** What a case runs into that would come to be under way beside another of its passport or its person. */
export const ONE_UNDER_WAY: Conflicts = {
  Application_one_under_way: "alreadyUnderWay",
  Application_one_person_under_way: "alreadyUnderWay",
};

/** What a use-case answers: `stop` and the named conflicts become refusals, everything else throws. */
export const answering = async <T>(
  run: () => Promise<Result<T>>,
  conflicts: Conflicts = {},
): Promise<Result<T>> => {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Stop) {
      await error.afterwards?.();
      return error.answer;
    }
    if (error instanceof UnreadableCase) {
      log.error({ err: error }, "a case cannot be read");
      return refused("caseUnreadable");
    }
    const met = Object.keys(conflicts).find((index) => isUniqueViolation(error, index));
    const code = met && conflicts[met];
    if (code) return refused(code);
    throw error;
  }
};

/** One use-case, one transaction. `stop` rolls everything back and becomes a refusal, and so do the named conflicts; an
 *  answer that is *returned*, a refusal too, keeps what was written: a wrong try must count, what was typed must stay.
 *  What needs the answers of a case that cannot be read is refused (`caseUnreadable`).
 *  Everything else throws. */
export const transact = async <T>(
  run: (tx: Tx, calendar: Calendar) => Promise<Result<T>>,
  conflicts: Conflicts = {},
): Promise<Result<T>> => {
  // Read before: a transaction that waits for a second connection of the pool could wait for itself.
  const calendar = await loadCalendar();
  return answering(() => inTransaction((tx) => run(tx, calendar)), conflicts);
};
