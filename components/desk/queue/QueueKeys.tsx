"use client";

import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";

const walk = (step: 1 | -1): void => {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-row-link]")];
  const at = links.findIndex((link) => link === document.activeElement);
  links[step > 0 ? Math.min(at + 1, links.length - 1) : Math.max(at - 1, 0)]?.focus();
};

/** Takes the case of the row in focus, else the first that is free. */
const take = (): void => {
  const row = document.activeElement?.closest("tr");
  const button =
    row?.querySelector<HTMLButtonElement>("[data-claim] button") ??
    document.querySelector<HTMLButtonElement>("[data-claim] button");
  button?.click();
};

/** `j`/`k` walk through the links marked `data-row-link`; Enter then opens the one in focus, as any link does. `c` takes
 *  a case that is marked `data-claim`. */
export const QueueKeys = () => {
  useDeskKeys({ j: () => walk(1), k: () => walk(-1), c: take });
  return null;
};
