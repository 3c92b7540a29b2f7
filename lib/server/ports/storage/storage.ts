import "server-only";
import { open, seal } from "../../base/crypto";
import { env } from "../../base/env";
import type { BlobDriver, StoredBlob } from "./driver";
import { localDriver } from "./local";
import { s3Driver } from "./s3";

/** Keys are made by us (random, or an application's id for rendered documents), never from anything a person typed. */
const KEY = /^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*){0,3}$/;

const checkedKey = (key: string): string => {
  if (!KEY.test(key)) throw new Error("not a storage key");
  return key;
};

const boundTo = (key: string): string => `blob:${key}`;

export interface Storage {
  /** Encrypts and stores; when it returns, the bytes are on disk. Overwrites atomically. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Throws when the key does not exist or the bytes were changed. */
  get(key: string): Promise<Buffer>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** Everything under a folder with its age, for the sweep of orphans. */
  list(folder: string): Promise<StoredBlob[]>;
}

/** Encrypted blobs over a driver; the cipher is bound to the key, so two blobs cannot be swapped. */
export const encryptedStorage = (driver: BlobDriver): Storage => ({
  put: async (key, bytes) => driver.write(checkedKey(key), seal(bytes, boundTo(key))),
  get: async (key) => open(await driver.read(checkedKey(key)), boundTo(key)),
  remove: async (key) => driver.remove(checkedKey(key)),
  list: async (folder) => driver.list(checkedKey(folder)),
});

const setting = (value: string | undefined, name: string): string => {
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

const buildDriver = (): BlobDriver =>
  env.STORAGE_DRIVER === "s3"
    ? s3Driver({
        endpoint: setting(env.STORAGE_S3_ENDPOINT, "STORAGE_S3_ENDPOINT").replace(/\/$/, ""),
        bucket: setting(env.STORAGE_S3_BUCKET, "STORAGE_S3_BUCKET"),
        region: env.STORAGE_S3_REGION ?? "us-east-1",
        accessKeyId: setting(env.STORAGE_S3_ACCESS_KEY_ID, "STORAGE_S3_ACCESS_KEY_ID"),
        secretAccessKey: setting(env.STORAGE_S3_SECRET_ACCESS_KEY, "STORAGE_S3_SECRET_ACCESS_KEY"),
      })
    : localDriver(`${env.DATA_DIR}/files`);

let built: Storage | undefined;
const current = (): Storage => (built ??= encryptedStorage(buildDriver()));

/** The house's storage, as configured (local disk under DATA_DIR/files, or S3-compatible). */
export const storage: Storage = {
  put: (key, bytes) => current().put(key, bytes),
  get: (key) => current().get(key),
  remove: (key) => current().remove(key),
  list: (folder) => current().list(folder),
};
