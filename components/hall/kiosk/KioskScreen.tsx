"use client";

import { NextIntlClientProvider } from "next-intl";
import { useState } from "react";
import { type ByLocale, factsOfLocale, type Locale, LOCALES } from "@/lib/domain/locales";
import { inLanguage, type LocalText } from "@/lib/domain/text";
import type { Messages } from "@/lib/i18n/message-types";
import { KioskSteps } from "./KioskSteps";

export interface KioskScreenProps {
  readonly hallId: string;
  readonly hall: LocalText;
  /** ISO; the hall's time as the page was made. */
  readonly now: string;
  /** Of slips. */
  readonly publicKey: string;
  readonly locale: Locale;
  readonly words: ByLocale<Pick<Messages, "kiosk">>;
}

/** 取号机. It speaks every language by itself, for it goes on when the network is away. */
export const KioskScreen = ({ hallId, hall, now, publicKey, locale, words }: KioskScreenProps) => {
  const [spoken, setSpoken] = useState(locale);
  const other = LOCALES.find((each) => each !== spoken) ?? spoken;
  return (
    <NextIntlClientProvider locale={spoken} messages={words[spoken]} timeZone="Asia/Shanghai">
      <main lang={factsOfLocale(spoken).lang} className="grid min-h-dvh grid-rows-[auto_1fr_auto] p-[3vmin]">
        <KioskSteps
          hallId={hallId}
          hall={inLanguage(hall, spoken)}
          now={now}
          publicKey={publicKey}
          onOtherLanguage={() => setSpoken(other)}
          otherLang={factsOfLocale(other).lang}
          onForget={() => setSpoken(locale)}
        />
      </main>
    </NextIntlClientProvider>
  );
};
