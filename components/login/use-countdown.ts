"use client";

import { useEffect, useState } from "react";

/** When the waiting that began with something ends, in `performance.now()`: it goes on where the page is drawn anew with
 *  the same answer, as it is when its language is switched. */
const ends = new WeakMap<object, number>();

const endOf = (from: number, since: object | undefined): number => {
  const end = (since && ends.get(since)) ?? performance.now() + from * 1000;
  if (since) ends.set(since, end);
  return end;
};

/** Seconds left of `from`, counted down anew whenever `since` changes. Without script it stays 0 and nothing is locked. */
export const useCountdown = (from: number, since: object | undefined): number => {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const end = endOf(from, since);
    const tick = (): void => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000)));
    tick();
    if (from === 0) return;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [from, since]);
  return left;
};
