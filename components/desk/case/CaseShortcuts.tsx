"use client";

import { useTranslations } from "next-intl";
import { ShortcutHelp } from "@/components/desk/kit/ShortcutHelp";

const OF_A_DESK = {
  walk: "j / k",
  claim: "c",
  pass: "p",
  passAndNext: "n",
  return: "t",
  takeBack: "z",
  accept: "p",
  correct: "t",
  hold: "h",
  toQueue: "q",
} as const;

/** A key that only some desks listen to, and only while there is something to do with it. */
export type DeskKey = keyof typeof OF_A_DESK;

/** The keys of a case: turning pages, and what this desk can do with it now. A key that would do nothing is not listed. */
export const CaseShortcuts = ({ own }: { readonly own: readonly DeskKey[] }) => {
  const t = useTranslations("officerReview.keys");
  return (
    <ShortcutHelp
      shortcuts={[
        { keys: "→ / ←", meaning: t("pages") },
        { keys: "+ / −", meaning: t("zoom") },
        { keys: "f / 0", meaning: t("fit") },
        { keys: "s", meaning: t("twoPages") },
        { keys: "d / b", meaning: t("toDocument") },
        { keys: "r", meaning: t("rotate") },
        ...own.map((key) => ({ keys: OF_A_DESK[key], meaning: t(key) })),
        { keys: "?", meaning: t("help") },
      ]}
    />
  );
};
