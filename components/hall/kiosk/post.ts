/** A visitor who waits longer believes that nothing happens. */
const PATIENCE_MS = 8_000;

/** Posts JSON; undefined: the server was not reached. */
export const post = async (address: string, body: unknown): Promise<Response | undefined> => {
  try {
    return await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return undefined;
  }
};
