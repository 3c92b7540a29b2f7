export interface StoredBlob {
  readonly key: string;
  /** Real time, as the disk or the service tells it. */
  readonly modifiedAt: Date;
}

/** Where ciphertext lies. */
export interface BlobDriver {
  /** All of it or nothing. Throws `NoRoom`, or what the disk says (ENOSPC, EDQUOT), when there is no room left. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Undefined: nothing is stored under the key. Throws when the disk or the service does not answer. */
  read(key: string): Promise<Buffer | undefined>;
  remove(key: string): Promise<void>;
  list(folder: string): Promise<StoredBlob[]>;
}
