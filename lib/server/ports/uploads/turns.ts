import "server-only";

/** A decoded 50-megapixel picture holds 200 MB; no more than this many are open at once, the others wait. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `work` when one of the few places is free, first come first served. */
export const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    // The place is handed on, not given up, when somebody waits.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
};
