import "server-only";
import { Prisma } from "../../generated/client";

/** Of hours `s`, in SQL: what was not offered yet to who waits for that day is free for nobody else. Whoever reads or takes
 *  places asks it, so that no day is free for all because no job ran in the minute before its release. */
export const OPEN_TO_ALL_TEXT = `NOT (s."toOffer" AND EXISTS (SELECT 1 FROM "WaitingEntry" e
  WHERE e."state" = 'WAITING' AND NOT e."byHall" AND (cardinality(e."hallIds") = 0 OR s."hallId" = ANY(e."hallIds"))
    AND e."fromDate" <= s."date" AND s."date" <= e."untilDate"))`;

/** The same within a statement of Prisma's. */
export const OPEN_TO_ALL = Prisma.raw(OPEN_TO_ALL_TEXT);
