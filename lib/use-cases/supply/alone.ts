import "server-only";
import { log } from "@/lib/server/base/log";

/** One that fails holds no other back. */
export const alone = async (what: string, id: string, run: () => Promise<unknown>): Promise<void> => {
  try {
    await run();
  } catch (error) {
    log.error({ err: error, id }, what);
  }
};
