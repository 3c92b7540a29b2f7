import type { ReactNode } from "react";

interface BottomBarProps {
  readonly children: ReactNode;
}

/** The page's single primary action: kept at the lower edge of a phone, in the flow from 768 px. */
export const BottomBar = ({ children }: BottomBarProps) => (
  <div className="no-print sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-surface px-4 py-3 md:static md:mx-0 md:border-0 md:bg-transparent md:p-0 *:max-md:grow">
    {children}
  </div>
);
