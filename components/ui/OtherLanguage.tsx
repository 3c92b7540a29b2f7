"use client";

import { useLocale } from "next-intl";
import { factsOfLocale, LOCALES } from "@/lib/domain/locales";
import { Button } from "./Button";
import { useOtherLanguageWords } from "./form-memory";
import { useHydrated } from "./use-hydrated";

/** Stands last in a form with something to fill in. Without script a link takes along nothing that was typed: these are
 *  buttons of the form itself, which comes back in the other language as it was filled in. With script they are not
 *  there. The header leads here. */
export const OtherLanguage = () => {
  const words = useOtherLanguageWords();
  const here = useLocale();
  if (useHydrated() || !words) return null;
  return (
    <div id="other-language" className="no-print hidden flex-wrap items-center gap-3 noscript:flex">
      <span className="text-[0.9375rem] text-muted">{words}</span>
      {LOCALES.filter((locale) => locale !== here).map((locale) => {
        const { lang, name } = factsOfLocale(locale);
        return (
          <Button key={locale} type="submit" name="_language" value={locale} tone="quiet" lang={lang}>
            {name}
          </Button>
        );
      })}
    </div>
  );
};
