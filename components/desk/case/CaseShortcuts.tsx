"use client";

import { useTranslations } from "next-intl";
import { ShortcutHelp } from "@/components/desk/kit/ShortcutHelp";

/** The keys of a case: walking the queue, turning pages, going to a decision. */
export const CaseShortcuts = () => {
  const t = useTranslations("officerReview.keys");
  return (
    <ShortcutHelp
      shortcuts={[
        { keys: "j / k", meaning: t("walk") },
        { keys: "→ / ←", meaning: t("pages") },
        { keys: "+ / −", meaning: t("zoom") },
        { keys: "f / 0", meaning: t("fit") },
        { keys: "s", meaning: t("twoPages") },
        { keys: "d / b", meaning: t("toDocument") },
        { keys: "r", meaning: t("rotate") },
        { keys: "p", meaning: t("pass") },
        { keys: "n", meaning: t("passAndNext") },
        { keys: "t", meaning: t("return") },
        { keys: "z", meaning: t("takeBack") },
        { keys: "?", meaning: t("help") },
      ]}
    />
  );
};
