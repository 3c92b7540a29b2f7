export interface StoredBlob {
  readonly key: string;
  /** Real time, as the disk or the service tells it. */
  readonly modifiedAt: Date;
}

/** Where ciphertext lies. */
export interface BlobDriver {
  write(key: string, bytes: Uint8Array): Promise<void>;
  read(key: string): Promise<Buffer>;
  remove(key: string): Promise<void>;
  list(folder: string): Promise<StoredBlob[]>;
}
