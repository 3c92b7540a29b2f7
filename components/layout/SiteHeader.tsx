import type { ReactNode } from "react";
import { LocaleSwitch } from "./LocaleSwitch";
import { Logo } from "./Logo";

interface SiteHeaderProps {
  readonly homeHref: string;
  readonly name: string;
  readonly shortName: string;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** Name of the platform, what the side adds, and the language. */
export const SiteHeader = ({ homeHref, name, shortName, wide = false, children }: SiteHeaderProps) => (
  <header className="no-print border-b border-line bg-surface px-4">
    <div
      className={`mx-auto flex min-h-14 items-center justify-between gap-x-2 py-1 sm:gap-x-4 ${wide ? "" : "max-w-6xl"}`}
    >
      <Logo href={homeHref} name={name} shortName={shortName} />
      <div className="ml-auto flex shrink-0 items-center gap-x-1">
        {children}
        <LocaleSwitch />
      </div>
    </div>
  </header>
);
