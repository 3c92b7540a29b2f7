import "server-only";
import type { Result } from "@/lib/domain/result";
import { inTransaction, type Tx } from "./client";

class NotOk<T> extends Error {
  constructor(readonly result: Result<T>) {
    super("rolled back");
  }
}

/** One transaction that is kept only when its result is ok: a refusal half-way leaves nothing behind. */
export const resultInTransaction = async <T>(fn: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await inTransaction(async (tx) => {
      const result = await fn(tx);
      if (result.kind !== "ok") throw new NotOk(result);
      return result;
    });
  } catch (error) {
    if (error instanceof NotOk) return (error as NotOk<T>).result;
    throw error;
  }
};
