import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HallScreen } from "@/components/hall/display/HallScreen";
import { HEARTBEAT_SECONDS } from "@/lib/domain/visit/hall-device";
import { hallDisplay } from "@/lib/server/db/questions/hall/hall-display";
import { currentDevice } from "@/lib/server/edge/auth/device-cookie";
import { Pairing } from "../pairing";
import { displayWords } from "./display-words";

interface PageProps {
  readonly params: Promise<{ locale: string; hallId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("display"))("title"), robots: { index: false } };
}

export default async function DisplayPage({ params }: PageProps) {
  const { locale, hallId } = await params;
  const device = await currentDevice("DISPLAY", hallId);
  const shown = device && (await hallDisplay(device));
  if (!shown) return <Pairing kind="DISPLAY" hallId={hallId} locale={locale} />;
  const calls = shown.calls.map((call) => ({ ...call, calledAt: call.calledAt.toISOString() }));
  return (
    <>
      {/* Without script the page reads itself anew. */}
      <noscript>
        <meta httpEquiv="refresh" content={String(HEARTBEAT_SECONDS / 2)} />
      </noscript>
      <HallScreen
        hallId={hallId}
        initial={{ ...shown, calls, at: shown.at.toISOString() }}
        words={await displayWords()}
      />
    </>
  );
}
