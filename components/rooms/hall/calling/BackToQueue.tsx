"use client";

import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import { keyCap } from "@/components/desk/kit/desk-styles";
import { LinkButton } from "@/components/ui/LinkButton";

const KEYS = { q: () => document.querySelector<HTMLElement>("#back-to-queue a")?.click() };

interface BackToQueueProps {
  readonly href: string;
  readonly words: string;
}

/** From a case that is finished back to calling, by `q` too. */
export const BackToQueue = ({ href, words }: BackToQueueProps) => {
  useDeskKeys(KEYS);
  return (
    <span id="back-to-queue">
      <LinkButton href={href} tone="quiet" size="sm">
        {words}{" "}
        <kbd aria-hidden className={keyCap}>
          Q
        </kbd>
      </LinkButton>
    </span>
  );
};
