"use client";

import { useId } from "react";
import { Link } from "@/lib/i18n/navigation";
import { usePathname } from "@/lib/i18n/use-pathname";
import { menuPath } from "@/lib/paths";
import { currentOf } from "./current-of";

interface MenuLink {
  readonly href: string;
  readonly label: string;
  /** A number beside the words, with its meaning for those who hear it. */
  readonly count?: { readonly value: number; readonly label: string };
  /** Why there is nothing to do behind it yet, e.g. 未开通. */
  readonly note?: string;
}

export interface MenuGroup {
  readonly label?: string;
  readonly links: readonly MenuLink[];
}

interface MenuLinksProps {
  readonly groups: readonly MenuGroup[];
}

/** The guide's menu; the page one is on is marked. */
export const MenuLinks = ({ groups }: MenuLinksProps) => {
  const path = menuPath(usePathname());
  const id = useId();
  return (
    <ul className="grid gap-1">
      {groups.map((group, at) => (
        <li key={group.label ?? at}>
          {group.label ? <p className="px-3 pt-3 pb-1 text-sm font-bold">{group.label}</p> : null}
          <ul className="grid gap-0.5">
            {group.links.map(({ href, label, count, note }) => {
              return (
                <li key={href}>
                  <Link
                    href={href}
                    aria-current={currentOf(href, path)}
                    aria-describedby={(count ?? note) && `${id}${href}`}
                    className={`menu-link ${group.label ? "pl-6" : ""} ${note ? "text-muted" : ""}`}
                  >
                    {label}
                    {count ? (
                      <span
                        aria-hidden
                        className="rounded-full bg-primary-soft px-2 text-sm font-semibold text-primary"
                      >
                        {count.value}
                      </span>
                    ) : null}
                    {note ? (
                      <span aria-hidden className="text-xs font-normal">
                        {note}
                      </span>
                    ) : null}
                  </Link>
                  {count || note ? (
                    <span id={`${id}${href}`} hidden>
                      {count?.label ?? note}
                    </span>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
};
