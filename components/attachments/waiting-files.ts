/** Files that wait for a sign-in or the connection: no server can take them before, and no page keeps them over it. They
 *  stay on the device, in the browser's own store, and are taken out once. */
const STORE = "files";
/** Whoever is not back by then chooses the files again; they may be somebody's passport. */
const KEPT_MS = 15 * 60_000;

/** Only compared with itself. */
const deviceTime = (): number => performance.timeOrigin + performance.now();

interface Waiting {
  readonly files: readonly File[];
  readonly since: number;
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open("waiting-uploads", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error("no store"));
  });

const inStore = async (act: (store: IDBObjectStore) => void): Promise<void> => {
  const store = await opened();
  try {
    await new Promise<void>((resolve, reject) => {
      const work = store.transaction(STORE, "readwrite");
      work.oncomplete = () => resolve();
      work.onerror = work.onabort = () => reject(new Error("the store refused"));
      act(work.objectStore(STORE));
    });
  } finally {
    store.close();
  }
};

const keyOf = (applicationId: string, slot: string): string => `${applicationId} ${slot}`;

/** Keeps files until they can be sent. @returns false when the browser keeps nothing (a private window) */
export const keepWaiting = async (
  applicationId: string,
  slot: string,
  files: readonly File[],
): Promise<boolean> => {
  try {
    await inStore((store) => store.put({ files, since: deviceTime() }, keyOf(applicationId, slot)));
    return true;
  } catch {
    return false;
  }
};

/** The files that wait for this slot, once; whatever has waited too long is forgotten. */
export const takeWaiting = async (applicationId: string, slot: string): Promise<readonly File[]> => {
  let taken: readonly File[] = [];
  try {
    await inStore((store) => {
      store.openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) return;
        const { files, since } = cursor.value as Waiting;
        const isLate = deviceTime() - since > KEPT_MS;
        const isAsked = cursor.key === keyOf(applicationId, slot);
        if (isAsked && !isLate) taken = files;
        if (isAsked || isLate) cursor.delete();
        cursor.continue();
      };
    });
  } catch {
    return [];
  }
  return taken;
};
