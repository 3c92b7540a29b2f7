"use client";

import { useState } from "react";

/** The least that a browser has to wake up. */
export function Greeting() {
  const [times, setTimes] = useState(0);
  return (
    <button type="button" onClick={() => setTimes(times + 1)}>
      Hello {times}
    </button>
  );
}
