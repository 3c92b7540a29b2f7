import type { Result } from "@/lib/domain/result";

/** The data of an `ok`. The seed's people do nothing that is refused: any other answer stops it, saying what it was. */
export const expectOk = <T>(result: Result<T>, what = "the seed"): T => {
  if (result.kind !== "ok") throw new Error(`${what}: ${JSON.stringify(result)}`);
  return result.data;
};
