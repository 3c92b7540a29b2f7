import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { PairingForm } from "@/components/hall/PairingForm";
import { MessagePage } from "@/components/layout/MessagePage";
import { inLanguage } from "@/lib/domain/text";
import type { DeviceKind } from "@/lib/domain/visit/hall-device";
import { hallForPairing } from "@/lib/server/db/questions/hall/hall-for-pairing";
import { pairThisDevice } from "./actions";

interface PairingProps {
  readonly kind: DeviceKind;
  readonly hallId: string;
  readonly locale: string;
}

/** What a browser shows that is not (or no longer) a device of the hall. */
export const Pairing = async ({ kind, hallId, locale }: PairingProps) => {
  const [name, t, { devices, errors, validation }] = await Promise.all([
    hallForPairing(hallId),
    getTranslations("devices.pairing"),
    getMessages(),
  ]);
  if (!name)
    return (
      <main id="main">
        <MessagePage icon="monitor-x" title={t("noHall")} body={t("noHallBody")} />
      </main>
    );
  const words = {
    devices: { pairing: devices.pairing },
    errors: { refusals: { ...errors.refusals } },
    validation,
  };
  return (
    <NextIntlClientProvider messages={words}>
      <PairingForm kind={kind} hallId={hallId} hall={inLanguage(name, locale)} action={pairThisDevice} />
    </NextIntlClientProvider>
  );
};
