"use client";

import { useEffect, useRef, useState } from "react";
import { KIOSK_SILENCE_SECONDS } from "@/lib/domain/visit/hall-device";

const SIGNS = ["pointerdown", "keydown"] as const;

/** Counts down while nobody touches the screen. @returns the seconds left, the whole time again after every touch */
export const useSilence = (active: boolean, onSilent: () => void): number => {
  const [left, setLeft] = useState(KIOSK_SILENCE_SECONDS);
  const silent = useRef(onSilent);
  useEffect(() => {
    silent.current = onSilent;
  });
  useEffect(() => {
    if (!active) return undefined;
    let seconds = KIOSK_SILENCE_SECONDS;
    const touched = () => {
      seconds = KIOSK_SILENCE_SECONDS;
      setLeft(seconds);
    };
    const every = setInterval(() => {
      seconds -= 1;
      setLeft(seconds);
      if (seconds <= 0) silent.current();
    }, 1000);
    for (const sign of SIGNS) window.addEventListener(sign, touched);
    return () => {
      clearInterval(every);
      for (const sign of SIGNS) window.removeEventListener(sign, touched);
      setLeft(KIOSK_SILENCE_SECONDS);
    };
  }, [active]);
  return left;
};
