import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfficerWords } from "@/components/desk/kit/OfficerWords";
import { DeviceDesk } from "@/components/rooms/devices/DeviceDesk";
import { inLanguage } from "@/lib/domain/text";
import { formatInstant } from "@/lib/i18n/dates";
import { halls } from "@/lib/server/db/questions/applicant/open-slots";
import { devicesOfHalls } from "@/lib/server/db/questions/hall/devices-of-halls";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { answered } from "../../../../answered";
import { addDeviceOfHall, revokeDeviceOfHall } from "./actions";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("devices"))("title") });

async function DevicesPage({ params }: PageProps) {
  const officer = await requireOfficer("ADMIN");
  const { locale } = await params;
  const [t, places, devices] = await Promise.all([
    getTranslations("devices"),
    halls(),
    devicesOfHalls(officer),
  ]);
  const inWords = (at: Date | null) => (at ? formatInstant(at, locale) : t("never"));
  return (
    <OfficerWords namespaces={["officer", "devices"]}>
      <DeviceDesk
        halls={places.map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }))}
        devices={devices.map(({ hall, pairedAt, seenAt, ...device }) => ({
          ...device,
          hall: inLanguage(hall, locale),
          pairedAt: inWords(pairedAt),
          seenAt: inWords(seenAt),
        }))}
        add={addDeviceOfHall}
        revoke={revokeDeviceOfHall}
      />
    </OfficerWords>
  );
}

const { generateMetadata, Page } = answered(about, DevicesPage);
export { generateMetadata, Page as default };
