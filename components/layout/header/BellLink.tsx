"use client";

import { useState } from "react";
import { Icon } from "@/components/ui/Icon";
import { Link } from "@/lib/i18n/navigation";
import { usePathname } from "@/lib/i18n/use-pathname";
import { paths } from "@/lib/paths";

interface BellLinkProps {
  readonly unread: number;
  readonly words: { readonly none: string; readonly some: string };
}

const MOST = 99;

/** Leads to what one was told, with how much of it is new. Looking at it reads it, and the header stays when the page
 *  changes, so the count is gone from then on until the next page is loaded whole. */
export const BellLink = ({ unread, words }: BellLinkProps) => {
  const here = usePathname() === paths.notices();
  const [looked, setLooked] = useState(here);
  if (here && !looked) setLooked(true);
  const count = here || looked ? 0 : unread;
  const label = count > 0 ? words.some : words.none;
  return (
    <Link
      href={paths.notices()}
      aria-label={label}
      title={label}
      aria-current={here ? "page" : undefined}
      className="relative inline-flex min-h-11 min-w-11 items-center justify-center text-primary"
    >
      <Icon of="bell" size={20} />
      {count > 0 ? (
        <span className="absolute top-1 right-0.5 min-w-5 rounded-full bg-danger px-1 text-center text-xs leading-5 font-bold text-surface">
          {count > MOST ? `${MOST}+` : count}
        </span>
      ) : null}
    </Link>
  );
};
