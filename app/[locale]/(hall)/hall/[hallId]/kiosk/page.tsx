import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { KioskScreen } from "@/components/hall/kiosk/KioskScreen";
import { type ByLocale, LOCALES, localeFrom } from "@/lib/domain/locales";
import type { Messages } from "@/lib/i18n/message-types";
import { now } from "@/lib/server/base/clock";
import { hallForPairing } from "@/lib/server/db/questions/hall/hall-for-pairing";
import { slipPublicKey } from "@/lib/server/documents/verification/slip-token";
import { currentDevice } from "@/lib/server/edge/auth/device-cookie";
import { Pairing } from "../pairing";

interface PageProps {
  readonly params: Promise<{ locale: string; hallId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("kiosk"))("title"), robots: { index: false } };
}

/** The kiosk's words in every language: it changes it without the network. */
const kioskWords = async (): Promise<ByLocale<Pick<Messages, "kiosk">>> => {
  const words = await Promise.all(
    LOCALES.map(async (locale) => [locale, { kiosk: (await getMessages({ locale })).kiosk }] as const),
  );
  return Object.fromEntries(words) as ByLocale<Pick<Messages, "kiosk">>;
};

export default async function KioskPage({ params }: PageProps) {
  const { locale, hallId } = await params;
  const device = await currentDevice("KIOSK", hallId);
  const hall = device && (await hallForPairing(hallId));
  if (!hall) return <Pairing kind="KIOSK" hallId={hallId} locale={locale} />;
  const t = await getTranslations("kiosk");
  return (
    <>
      <noscript>
        <p className="p-8 text-3xl">{t("withoutScript")}</p>
      </noscript>
      <KioskScreen
        hallId={hallId}
        hall={hall}
        now={now().toISOString()}
        publicKey={slipPublicKey()}
        locale={localeFrom(locale)}
        words={await kioskWords()}
      />
    </>
  );
}
