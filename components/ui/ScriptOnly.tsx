"use client";

import type { ReactNode } from "react";
import { useHydrated } from "./use-hydrated";

/** What works with script only. Its place is kept from the first picture on, so that nothing moves under a finger when
 *  it comes; it is to be seen and pressed once it works. Without script it is not there. */
export const ScriptOnly = ({ children }: { readonly children: ReactNode }) => (
  <div className={`contents noscript:hidden ${useHydrated() ? "" : "invisible"}`}>{children}</div>
);
