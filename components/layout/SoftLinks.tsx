"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect } from "react";
import { isLocale } from "@/lib/domain/locales";

/** A press that asks for this page's place and nothing else: no new tab, no menu, nobody has answered it. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 &&
  !event.defaultPrevented &&
  !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/** Whether a page of ours stands behind it, another one than this. `data-whole` asks for a load on purpose. */
const leadsOn = (link: HTMLAnchorElement): boolean => {
  const { dataset, origin, pathname, search, hash } = link;
  if (link.target || link.hasAttribute("download") || dataset.whole !== undefined) return false;
  if (origin !== location.origin || !isLocale(pathname.split("/")[1]) || !link.getAttribute("href"))
    return false;
  return !hash || pathname !== location.pathname || search !== location.search;
};

/** Follows every link to a page of ours by Next's router, so that the frame and what it remembers stay. One listener for
 *  all: a link itself is plain HTML, and leads there without script too. */
export const SoftLinks = () => {
  const router = useRouter();
  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || !isPlain(event) || !leadsOn(link)) return;
      event.preventDefault();
      const { pathname, search, hash, dataset } = link;
      startTransition(() =>
        router.push(`${pathname}${search}${hash}`, { scroll: dataset.stay === undefined }),
      );
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [router]);
  return null;
};
