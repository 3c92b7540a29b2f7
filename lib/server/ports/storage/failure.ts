/** Why a stored blob could not be had: the disk or the service did not answer, its bytes are not those stored, or it is
 *  gone although a record names it. */
export type StorageTrouble = "away" | "tampered" | "lost";

export class StorageFailure extends Error {
  override name = "StorageFailure";
  constructor(
    readonly trouble: StorageTrouble,
    key: string,
    cause?: unknown,
  ) {
    super(`storage: ${key} is ${trouble}`, { cause });
  }
}
