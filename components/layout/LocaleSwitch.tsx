"use client";

import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { Link, usePathname } from "@/lib/i18n/navigation";

/** Each language under its own name, in its own language. */
const NAMES = { zh: "中文", en: "English" } as const;
/** What fits beside the platform's name on a phone. */
const SHORT_NAMES = { zh: "中文", en: "EN" } as const;

/** The same page in the other language: path and query stay. */
export const LocaleSwitch = () => {
  const locale = useLocale();
  const path = usePathname();
  const query = useSearchParams().toString();
  const other = locale === "zh" ? "en" : "zh";
  return (
    <Link
      href={query ? `${path}?${query}` : path}
      locale={other}
      lang={other}
      hrefLang={other}
      className="inline-grid min-h-11 min-w-11 place-items-center px-2 text-[0.9375rem] text-primary hover:underline"
    >
      <span aria-hidden className="sm:hidden">
        {SHORT_NAMES[other]}
      </span>
      <span className="sr-only sm:not-sr-only">{NAMES[other]}</span>
    </Link>
  );
};
