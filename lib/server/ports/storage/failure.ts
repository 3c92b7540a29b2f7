/** Why a blob could not be had or stored: the disk or the service did not answer, has no room left, its bytes are not
 *  those stored, or it is gone although a record names it. */
export type StorageTrouble = "away" | "full" | "tampered" | "lost";

export class StorageFailure extends Error {
  override name = "StorageFailure";
  constructor(
    readonly trouble: StorageTrouble,
    key: string,
    cause?: unknown,
  ) {
    super(`storage: ${key} is ${trouble}`, { cause });
  }

  /** What the disk or the service called it, where it did (ENOSPC, EDQUOT, http 507). */
  get code(): string | undefined {
    const { cause } = this;
    return cause instanceof Object && "code" in cause ? String(cause.code) : undefined;
  }
}

/** A service that has no room says so in its own words; a disk by its code. */
export class NoRoom extends Error {
  override name = "NoRoom";
  constructor(readonly code: string) {
    super(`storage: no room (${code})`);
  }
}

/** Errors of a disk that is full, or of a quota of its user that is used up. */
const FULL = ["ENOSPC", "EDQUOT"];

export const saysFull = (error: unknown): boolean =>
  error instanceof NoRoom ||
  (error instanceof Object && "code" in error && FULL.includes(String(error.code)));
