"use client";

import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

/** False in the page as it was sent, true once script runs: what needs script is shown, what replaces it is hidden. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
