"use client";

import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from "react";
import { useLookAgain } from "@/components/ui/use-look-again";

interface PhonePanelProps {
  readonly summary: ReactNode;
  /** The code as this drawing of the page made it. */
  readonly code: ReactNode;
  /** How long a code holds. */
  readonly minutes: number;
  readonly children: ReactNode;
}

const LOOK_EVERY_MS = 3000;

/** Opens the code, and while it is open looks for what the phone sent. Every look draws a new code; the one on the screen
 *  stays as long as it holds, so that nobody scans one that is just going. */
export const PhonePanel = ({ summary, code, minutes, children }: PhonePanelProps) => {
  const look = useLookAgain();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(code);
  const newest = useRef(code);
  useEffect(() => void (newest.current = code));
  useEffect(() => {
    if (!open) return undefined;
    void look();
    // The first look brings a code that is as old as the press; later ones only when that is about to go.
    const first = setTimeout(() => setShown(newest.current), LOOK_EVERY_MS - 500);
    const next = setInterval(() => setShown(newest.current), (minutes - 2) * 60_000);
    const looking = setInterval(() => void (document.hidden || look()), LOOK_EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(next);
      clearInterval(looking);
    };
  }, [open, minutes, look]);
  return (
    <details
      className="no-print rounded-(--radius) border border-line bg-surface p-5 max-md:hidden"
      onToggle={(event: SyntheticEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold text-primary">
        {summary}
      </summary>
      <div className="mt-3 flex flex-wrap items-start gap-5">
        {shown}
        <div className="min-w-60 grow basis-0 text-[0.9375rem]">{children}</div>
      </div>
    </details>
  );
};
