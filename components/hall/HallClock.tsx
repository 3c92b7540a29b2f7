"use client";

import { useEffect, useState } from "react";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";

/** The hall's time, going on from what the server said. @param at ISO */
export const HallClock = ({ at }: { readonly at: string }) => {
  const [time, setTime] = useState(() => shanghaiTime(new Date(at)));
  useEffect(() => {
    // Not the device's own clock, which nobody sets.
    const offset = new Date(at).getTime() - performance.now();
    const show = () => setTime(shanghaiTime(new Date(performance.now() + offset)));
    show();
    const every = setInterval(show, 1000);
    return () => clearInterval(every);
  }, [at]);
  return <time className="figures font-bold">{time}</time>;
};
