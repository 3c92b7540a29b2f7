"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";

/** Another device saved in between: what is typed here stays until the person says which of the two counts. */
export const StaleNotice = () => {
  const t = useTranslations("wizard.stale");
  return (
    <Notice tone="warning" title={t("title")} live>
      <p>{t("body")}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="keepMine" tone="quiet" size="sm">
          {t("keepMine")}
        </Button>
        {/* A plain link to this very address: the page is asked for anew, with what the other device saved. */}
        <a
          href=""
          className="inline-flex min-h-8 items-center px-3 text-sm font-semibold text-primary underline"
        >
          {t("load")}
        </a>
      </div>
    </Notice>
  );
};
