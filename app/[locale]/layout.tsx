import "../globals.css";
// What every room's frame and the frame of a missing page share: named here, it is loaded once for both.
import "@/components/layout/LocaleSwitch";
import "@/components/layout/MenuLinks";
import "@/components/layout/PhoneMenu";
import "@/components/layout/SignOutForm";
import "@/components/layout/header/BellLink";
import "@/components/layout/header/HeaderSearch";
import { SoftLinks } from "@/components/layout/SoftLinks";
import type { Metadata, Viewport } from "next";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { factsOfLocale } from "@/lib/domain/locales";
import { routing } from "@/lib/i18n/routing";
import { answerWith } from "@/lib/server/edge/answer-status";
import OutsideLanguages from "../not-found";

interface LocaleLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

export async function generateMetadata({ params }: LocaleLayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "frame" });
  return {
    title: { default: t("platformFull"), template: `%s - ${t("platform")}` },
    description: t("description"),
    icons: { icon: "/icon.svg" },
    formatDetection: { telephone: false },
  };
}

export default async function LocaleLayout({ children, params }: LocaleLayoutProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) {
    await answerWith(404);
    return <OutsideLanguages />;
  }
  setRequestLocale(locale);
  // Every answer carries its own nonce, so no page is made ahead.
  await connection();
  const { failure } = await getMessages();
  return (
    <html lang={factsOfLocale(locale).lang}>
      <body className="flex min-h-dvh flex-col">
        <NextIntlClientProvider messages={{ failure }}>
          {children}
          <SoftLinks />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
