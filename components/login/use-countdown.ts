"use client";

import { useEffect, useState } from "react";

/** Seconds left of `from`, counted down anew whenever `since` changes. Without script it stays 0 and nothing is locked. */
export const useCountdown = (from: number, since: unknown): number => {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const end = performance.now() + from * 1000;
    const tick = (): void => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000)));
    tick();
    if (from === 0) return;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [from, since]);
  return left;
};
