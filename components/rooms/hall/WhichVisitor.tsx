"use client";

import { useLocale, useTranslations } from "next-intl";
import { useAnswer } from "@/components/desk/kit/DeskForm";
import { buttonClass } from "@/components/ui/Button";
import { inLanguage } from "@/lib/domain/text";
import { visitorsOf } from "./visitors-of";

/** A passport number of several countries: the reception looks at the passport and presses its country. */
export const WhichVisitor = () => {
  const t = useTranslations("hall.checkIn");
  const locale = useLocale();
  const visitors = visitorsOf(useAnswer());
  if (visitors.length === 0) return null;
  return (
    <div role="group" aria-label={t("which")} className="no-print grid gap-2">
      <p className="font-semibold">{t("which")}</p>
      <div className="flex flex-wrap gap-2">
        {visitors.map(({ number, country }) => (
          <button
            key={number}
            type="submit"
            name="chosen"
            value={number}
            className={buttonClass("quiet", "sm")}
          >
            {inLanguage(country, locale)} <span className="figures font-normal text-muted">{number}</span>
          </button>
        ))}
      </div>
    </div>
  );
};
