"use client";

import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { useEffect } from "react";
import { carryForms, fillCarried } from "@/components/ui/carried";
import { factsOfLocale, LOCALES } from "@/lib/domain/locales";
import { Link } from "@/lib/i18n/navigation";
import { usePathname } from "@/lib/i18n/use-pathname";

/** The same page in the other languages, each under its own name: path and query stay, and with script all that was
 *  typed and chosen too. */
export const LocaleSwitch = () => {
  const locale = useLocale();
  const path = usePathname();
  const query = useSearchParams().toString();
  useEffect(() => fillCarried(path), [locale, path]);
  return LOCALES.filter((other) => other !== locale).map((other) => {
    const { lang, name, shortName } = factsOfLocale(other);
    return (
      <Link
        key={other}
        href={query ? `${path}?${query}` : path}
        locale={other}
        lang={lang}
        hrefLang={lang}
        onClick={() => carryForms(path)}
        className="inline-grid min-h-11 min-w-11 place-items-center px-2 text-[0.9375rem] text-primary hover:underline"
      >
        <span aria-hidden className="sm:hidden">
          {shortName}
        </span>
        <span className="sr-only sm:not-sr-only">{name}</span>
      </Link>
    );
  });
};
