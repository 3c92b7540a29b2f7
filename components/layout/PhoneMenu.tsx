"use client";

import type { ReactNode } from "react";
import { usePathname } from "@/lib/i18n/use-pathname";

interface PhoneMenuProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** The menu of narrow screens: opens without script, closes when a page has been chosen. */
export const PhoneMenu = ({ label, children }: PhoneMenuProps) => (
  <details key={usePathname()} className="relative lg:hidden">
    <summary className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 px-2 text-[0.9375rem]">
      <svg
        aria-hidden
        width="20"
        height="20"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path d="M4 7h16M4 12h16M4 17h16" />
      </svg>
      <span className="sr-only sm:not-sr-only">{label}</span>
    </summary>
    <div className="absolute right-0 z-20 max-h-[80dvh] w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-(--radius) border border-line bg-surface p-3 shadow-raised">
      {children}
    </div>
  </details>
);
