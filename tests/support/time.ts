const held = globalThis as { practiceOffsetMs?: number };

/** Lets the house's clock go on by so many seconds, without a row in the database. */
export const passSeconds = (seconds: number): void => {
  held.practiceOffsetMs = (held.practiceOffsetMs ?? 0) + seconds * 1000;
};

/** Back to the real time. */
export const stopPassing = (): void => {
  held.practiceOffsetMs = 0;
};
