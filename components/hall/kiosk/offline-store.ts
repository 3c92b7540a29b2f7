import type { NumberBlock } from "@/lib/use-cases/devices/hold-numbers";

/** A ticket this kiosk gave by itself and has not told yet. */
export interface UntoldTicket {
  /** Of the appointment. */
  readonly visit: string;
  readonly slip: string;
  /** "K012". */
  readonly number: string;
  /** ISO. */
  readonly issuedAt: string;
}

/** A number that stands for nothing, or for another one: its holder is asked to the reception. */
export interface Notice {
  readonly number: string;
  readonly ticket?: string | undefined;
  readonly date: string;
}

export interface OfflineState {
  readonly block: NumberBlock | null;
  /** The first number of the block that was not given. */
  readonly next: number | null;
  readonly untold: readonly UntoldTicket[];
  readonly notices: readonly Notice[];
  /** By how many milliseconds the hall's time was ahead of this device's clock when they were last compared. */
  readonly hallAhead: number | null;
}

const NOTHING: OfflineState = { block: null, next: null, untold: [], notices: [], hallAhead: null };
const keyOf = (hallId: string): string => `kiosk ${hallId}`;

/** What this kiosk remembers through a reload; nothing where the browser keeps nothing. */
export const readOffline = (hallId: string): OfflineState => {
  try {
    const kept = window.localStorage.getItem(keyOf(hallId));
    return kept ? { ...NOTHING, ...(JSON.parse(kept) as Partial<OfflineState>) } : NOTHING;
  } catch {
    return NOTHING;
  }
};

/** Keeps it; throws where the browser cannot, for a number that is not kept could be given twice. */
export const keepOffline = (hallId: string, change: (state: OfflineState) => OfflineState): OfflineState => {
  const next = change(readOffline(hallId));
  window.localStorage.setItem(keyOf(hallId), JSON.stringify(next));
  return next;
};
