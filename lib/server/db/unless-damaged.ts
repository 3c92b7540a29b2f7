import "server-only";
import { log } from "@/lib/server/base/log";

/** One row, or what is sealed in it, or `instead` where it cannot be read (its seal is broken, its type or state is known
 *  to nobody): the row says so, and the others are shown. Written to the log, so that somebody mends it. */
export const unlessDamaged = <T, U>(id: string, read: () => T, instead: U): T | U => {
  try {
    return read();
  } catch (error) {
    log.error({ err: error, row: id }, "a row cannot be read");
    return instead;
  }
};
