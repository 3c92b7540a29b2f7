"use client";

import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { Fragment, useEffect } from "react";
import { carryForms, fillCarried } from "@/components/ui/carried";
import { useHydrated } from "@/components/ui/use-hydrated";
import { factsOfLocale, LOCALES } from "@/lib/domain/locales";
import { Link } from "@/lib/i18n/navigation";
import { usePathname } from "@/lib/i18n/use-pathname";

const LOOKS = "min-h-11 min-w-11 place-items-center px-2 text-[0.9375rem] text-primary hover:underline";

/** The same page in the other languages, each under its own name: path and query stay, and with script all that was
 *  typed and chosen too. Without script it leads to the form's own button, where there is one: that keeps it. */
export const LocaleSwitch = () => {
  const hydrated = useHydrated();
  const locale = useLocale();
  const path = usePathname();
  const query = useSearchParams().toString();
  useEffect(() => fillCarried(path), [locale, path]);
  return LOCALES.filter((other) => other !== locale).map((other) => {
    const { lang, name, shortName } = factsOfLocale(other);
    const words = (
      <>
        <span aria-hidden className="sm:hidden">
          {shortName}
        </span>
        <span className="sr-only sm:not-sr-only">{name}</span>
      </>
    );
    return (
      <Fragment key={other}>
        <Link
          href={query ? `${path}?${query}` : path}
          locale={other}
          lang={lang}
          hrefLang={lang}
          onClick={() => carryForms(path)}
          className={`inline-grid ${LOOKS} kept-below:hidden`}
        >
          {words}
        </Link>
        {hydrated ? null : (
          <a href="#other-language" lang={lang} className={`hidden ${LOOKS} kept-below:inline-grid`}>
            {words}
          </a>
        )}
      </Fragment>
    );
  });
};
