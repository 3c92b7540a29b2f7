type Values = Readonly<Record<string, string>>;

/** What this window has saved since it was opened, by the address it was saved to. Lives as long as the page's script:
 *  the browser's "back" shows a page as it was first sent, and what was typed there since must not seem lost. */
const versions = new Map<string, number>();
const values = new Map<string, { readonly version: number; readonly values: Values }>();
const running = new Map<string, Promise<void>>();

const keyOf = (url: string, step: string): string => `${url} ${step}`;

/** Called with every answer of the server; only ever in a browser. */
export const rememberSaved = (url: string, step: string, version: number, saved: Values): void => {
  versions.set(url, version);
  values.set(keyOf(url, step), { version, values: saved });
};

/** The newest version of the application that this window made; 0 when it made none. */
export const versionSavedHere = (url: string): number => versions.get(url) ?? 0;

/** What this window saved of a step after the page's own `version` was read, if it did. */
export const valuesSavedHere = (url: string, step: string, version: number): Values | undefined => {
  const kept = values.get(keyOf(url, step));
  return kept && kept.version > version ? kept.values : undefined;
};

const leavingKey = (url: string): string => `left ${url}`;

/** This tab is left with a save under way; kept for the page that is loaded next, which may be drawn before it arrives. */
export const rememberLeaving = (url: string): void => {
  try {
    sessionStorage.setItem(leavingKey(url), "1");
  } catch {
    // A browser that keeps nothing: the next save still merges.
  }
};

/** Whether this tab was left with a save under way; said once. */
export const leftWhileSaving = (url: string): boolean => {
  try {
    const left = sessionStorage.getItem(leavingKey(url)) !== null;
    sessionStorage.removeItem(leavingKey(url));
    return left;
  } catch {
    return false;
  }
};

/** Puts a save behind the one before it, also behind the last one of a page that was just left. */
export const inTurn = (url: string, save: () => Promise<void>): Promise<void> => {
  const next = (running.get(url) ?? Promise.resolve()).then(save);
  running.set(url, next);
  return next;
};
