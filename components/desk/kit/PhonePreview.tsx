"use client";

import { type AbstractIntlMessages, NextIntlClientProvider, useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { type ByLocale, factsOfLocale, type Locale, LOCALES } from "@/lib/domain/locales";
import { languageName } from "@/lib/i18n/language-name";

export interface PhonePreviewProps {
  readonly caption: string;
  /** What the applicant's page speaks. */
  readonly messages: ByLocale<AbstractIntlMessages>;
  /** What stands on it, in a language. */
  readonly children: (locale: Locale) => ReactNode;
}

/** The applicant's telephone in each of the languages, before anything is sent. Nothing in it can be pressed. */
export const PhonePreview = ({ caption, messages, children }: PhonePreviewProps) => {
  const t = useTranslations("officerReview.preview");
  const locale = useLocale();
  const [shown, setShown] = useState<Locale>(LOCALES[0]);
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
      <p className="max-w-60 text-sm text-muted">{caption}</p>
      <div role="group" aria-label={t("languages")} className="flex gap-2">
        {LOCALES.map((language) => (
          <button
            key={language}
            type="button"
            aria-pressed={language === shown}
            onClick={() => setShown(language)}
            className="min-h-8 rounded-(--radius) border border-control px-3 text-sm aria-pressed:bg-primary aria-pressed:font-semibold aria-pressed:text-on-primary"
          >
            {languageName(language, locale)}
          </button>
        ))}
      </div>
      <figure className="w-[390px] max-w-full" aria-label={t("open")}>
        <div
          inert
          lang={factsOfLocale(shown).lang}
          className="grid grid-cols-1 gap-4 rounded-(--radius) border-4 border-viewer bg-ground p-4 text-base"
        >
          <NextIntlClientProvider locale={shown} messages={messages[shown]}>
            {children(shown)}
          </NextIntlClientProvider>
        </div>
      </figure>
    </div>
  );
};
