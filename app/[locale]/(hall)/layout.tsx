import type { ReactNode } from "react";

/** A device fills its screen: no header, no menu, nobody is signed in. */
export default function HallLayout({ children }: { readonly children: ReactNode }) {
  return <div className="flex min-h-dvh flex-col">{children}</div>;
}
