import type { Challenge } from "altcha-lib/types";

/** Solves the puzzle a stranger was given, off the main thread (WebCrypto); loaded only when one is asked for. Undefined
 *  where the browser cannot (an address without https has no WebCrypto) or took too long: then the wait is left. */
export const solveProof = async (challenge: string, stop: AbortController): Promise<string | undefined> => {
  if (!globalThis.crypto?.subtle) return undefined;
  const [{ solveChallenge }, { deriveKey }] = await Promise.all([
    import("altcha-lib"),
    import("altcha-lib/algorithms/web/pbkdf2"),
  ]);
  const parsed = JSON.parse(challenge) as Challenge;
  const solution = await solveChallenge({ challenge: parsed, deriveKey, controller: stop });
  return solution ? JSON.stringify({ challenge: parsed, solution }) : undefined;
};
