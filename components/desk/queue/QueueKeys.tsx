"use client";

import { useEffect } from "react";

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, select, textarea, dialog[open]") !== null;

/** `j`/`k` walk through the links marked `data-row-link`; Enter then opens the one in focus, as any link does. */
export const QueueKeys = () => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (event.key !== "j" && event.key !== "k") return;
      const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-row-link]")];
      const at = links.findIndex((link) => link === document.activeElement);
      const next = event.key === "j" ? Math.min(at + 1, links.length - 1) : Math.max(at - 1, 0);
      links[next]?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
};
