"use client";

import { useLocale } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { Icon } from "@/components/ui/Icon";

interface HeaderSearchProps {
  /** The page that answers, without its locale. */
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  /** `/` goes to it. */
  readonly hotkey?: boolean;
}

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("input:not([type=checkbox]), select, textarea, dialog[open]") !== null;

/** A form by GET. Where there is no room for its field the magnifier leads to the page that has one. */
export const HeaderSearch = ({ path, label, hint, hotkey = false }: HeaderSearchProps) => {
  const locale = useLocale();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (!hotkey) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
      event.preventDefault();
      const onPage = document.querySelector<HTMLInputElement>("main input[name=q]");
      const seen = [onPage, field.current].find((each) => each && each.getClientRects().length > 0);
      seen?.focus();
      seen?.select();
      if (!seen) field.current?.form?.requestSubmit();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [hotkey]);
  return (
    <form
      action={`/${locale}${path}`}
      method="get"
      role="search"
      aria-label={label}
      className="flex items-center"
    >
      <input
        ref={field}
        type="search"
        name="q"
        aria-label={label}
        placeholder={hint}
        maxLength={100}
        autoComplete="off"
        aria-keyshortcuts={hotkey ? "/" : undefined}
        className="hidden min-h-9 w-56 rounded-(--radius) border border-control bg-surface px-3 text-sm placeholder:text-muted xl:block"
      />
      <button
        type="submit"
        aria-label={label}
        title={label}
        className="inline-flex min-h-11 min-w-11 items-center justify-center text-primary"
      >
        <Icon of="search" size={20} />
      </button>
    </form>
  );
};
