"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import type { SaveSnapshot } from "./autosave";

/** "Saved 10:42": what the page last heard about what was typed. */
export const SaveLine = ({ saved }: { readonly saved: SaveSnapshot }) => {
  const t = useTranslations("wizard.save");
  const { status, savedAt } = saved;
  const well = status === "saved" || status === "saving";
  const words = status === "saved" ? (savedAt ? t("saved", { time: savedAt }) : "") : t(status);
  return (
    <p
      role="status"
      className={`flex min-h-6 items-center gap-1.5 text-sm ${well ? "text-muted" : "font-semibold text-danger"}`}
    >
      {words ? (
        <>
          <Icon
            of={well ? "circle-check" : "circle-alert"}
            size={16}
            className={well ? "text-success" : ""}
          />
          {words}
        </>
      ) : null}
    </p>
  );
};
