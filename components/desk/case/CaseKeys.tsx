"use client";

import { useEffect } from "react";
import { useRouter } from "@/lib/i18n/navigation";

interface CaseKeysProps {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** `j` opens the next case of the queue, `k` the one before. */
export const CaseKeys = ({ previous, next }: CaseKeysProps) => {
  const router = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof HTMLElement && target.closest("input, select, textarea, dialog[open]")) return;
      const href = event.key === "j" ? next : event.key === "k" ? previous : undefined;
      if (href) router.push(href);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [next, previous, router]);
  return null;
};
