"use client";

import { useTranslations } from "next-intl";
import { ShortcutHelp } from "@/components/desk/kit/ShortcutHelp";
import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";

const within = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-desk-key="${key}"] :is(a, button:not(:disabled))`);
const press = (key: string) => (): void => within(key)?.click();
const focus = (key: string) => (): void => within(key)?.focus();

/** What can be called again is done at once; what ends a visit is led to, and Enter decides. */
const KEYS = {
  n: press("n"),
  b: press("b"),
  a: press("a"),
  h: press("h"),
  o: press("o"),
  m: focus("m"),
};

/** The keys of a desk that calls: each leads to what is marked `data-desk-key`, where it stands. */
export const HallKeys = () => {
  const t = useTranslations("hall.keys");
  useDeskKeys(KEYS);
  return (
    <ShortcutHelp
      shortcuts={[
        ...(["n", "b", "o", "a", "h", "m"] as const).map((key) => ({ keys: key, meaning: t(key) })),
        { keys: "?", meaning: t("help") },
      ]}
    />
  );
};
