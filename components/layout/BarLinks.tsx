"use client";

import { Link } from "@/lib/i18n/navigation";
import { usePathname } from "@/lib/i18n/use-pathname";
import { currentOf } from "./current-of";

interface BarLinksProps {
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

/** The public menu in a row; the page one is on is marked. */
export const BarLinks = ({ links }: BarLinksProps) => {
  const path = usePathname();
  return (
    <ul className="flex gap-x-5 whitespace-nowrap">
      {links.map(({ href, label }) => (
        <li key={href}>
          <Link
            href={href}
            aria-current={currentOf(href, path)}
            className="inline-flex min-h-11 items-center border-b-2 border-transparent text-[0.9375rem] hover:underline aria-[current]:border-primary aria-[current]:font-semibold aria-[current]:text-primary"
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
};
