import "server-only";
import { open, seal } from "../../base/crypto";
import { env } from "../../base/env";
import type { BlobDriver, StoredBlob } from "./driver";
import { StorageFailure, saysFull } from "./failure";
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
  /** Encrypts and stores; when it returns, the bytes are on disk. Overwrites atomically.
   *  @throws StorageFailure "full" or "away"; what was stored under the key before is still there */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Undefined: nothing was stored under the key. @throws StorageFailure "away" or "tampered" */
  find(key: string): Promise<Buffer | undefined>;
  /** What a record says is there. @throws StorageFailure, also when it is "lost" */
  get(key: string): Promise<Buffer>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** Everything under a folder with its age, for the sweep of orphans. */
  list(folder: string): Promise<StoredBlob[]>;
}

const opened = (sealed: Buffer, key: string): Buffer => {
  try {
    return open(sealed, boundTo(key));
  } catch (error) {
    throw new StorageFailure("tampered", key, error);
  }
};

/** Encrypted blobs over a driver; the cipher is bound to the key, so two blobs cannot be swapped. */
const encryptedStorage = (driver: BlobDriver): Storage => {
  const reached = async <T>(key: string, act: (key: string) => Promise<T>): Promise<T> => {
    const checked = checkedKey(key);
    try {
      return await act(checked);
    } catch (error) {
      throw new StorageFailure(saysFull(error) ? "full" : "away", key, error);
    }
  };
  const find = async (key: string): Promise<Buffer | undefined> => {
    const sealed = await reached(key, (name) => driver.read(name));
    return sealed && opened(sealed, key);
  };
  return {
    put: (key, bytes) => reached(key, (name) => driver.write(name, seal(bytes, boundTo(name)))),
    find,
    async get(key) {
      const bytes = await find(key);
      if (!bytes) throw new StorageFailure("lost", key);
      return bytes;
    },
    remove: (key) => reached(key, (name) => driver.remove(name)),
    list: (folder) => reached(folder, (name) => driver.list(name)),
  };
};

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
  find: (key) => current().find(key),
  get: (key) => current().get(key),
  remove: (key) => current().remove(key),
  list: (folder) => current().list(folder),
};
