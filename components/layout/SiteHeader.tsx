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

/** Name of the platform, what the side adds, and the language. The name gives way down to the width of a word; with
 *  letters so large that this is not enough, what stands beside it takes lines of its own. */
export const SiteHeader = ({ homeHref, name, shortName, wide = false, children }: SiteHeaderProps) => (
  <header className="no-print border-b border-line bg-surface px-4">
    <div
      className={`mx-auto flex min-h-14 flex-wrap items-center gap-x-2 py-1 sm:gap-x-4 ${wide ? "" : "max-w-6xl"}`}
    >
      <div className="flex min-w-0 grow basis-32">
        <Logo href={homeHref} name={name} shortName={shortName} />
      </div>
      <div className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-x-1">
        {children}
        <LocaleSwitch />
      </div>
    </div>
  </header>
);
