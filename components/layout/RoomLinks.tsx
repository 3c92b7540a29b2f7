"use client";

import { Link } from "@/lib/i18n/navigation";
import { usePathname } from "@/lib/i18n/use-pathname";
import { currentOf } from "./current-of";

export interface RoomLink {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
}

interface RoomLinksProps {
  readonly rooms: readonly RoomLink[];
}

/** The officer's rooms in a row; the one being worked in is marked. */
export const RoomLinks = ({ rooms }: RoomLinksProps) => {
  const path = usePathname();
  return (
    <ul className="flex flex-wrap gap-x-1">
      {rooms.map(({ href, label, count }) => {
        const here = currentOf(href, path);
        return (
          <li key={href}>
            <Link
              href={href}
              aria-current={here}
              className={`inline-flex min-h-11 items-center gap-1.5 border-b-2 px-3 ${here ? "border-primary font-semibold text-primary" : "border-transparent hover:border-line"}`}
            >
              {label}
              {count === undefined ? null : <span className="text-muted">{count}</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
};
