import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TipCase } from "@/components/rooms/tips/TipCase";
import { formatDate, formatStamp } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import { tipForOfficer } from "@/lib/server/db/questions/tips/tip-for-officer";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { notShown } from "@/lib/server/edge/http/leave-page";
import { answered } from "../../../../../answered";
import { close, takeUp } from "../actions";

interface PageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("tips"))("title") });

async function TipPage({ params }: PageProps) {
  const { id, locale } = await params;
  const officer = await requireOfficer("ADMIN");
  const tip = await tipForOfficer(officer, id);
  if (!tip) return notShown(paths.tips());
  const { written, taken, closed, receivedAt, ...rest } = tip;
  const inWords = (step: typeof taken) => step && { by: step.by, at: formatStamp(step.at) };
  return (
    <TipCase
      tip={{
        ...rest,
        receivedAt: formatStamp(receivedAt),
        written: written && { ...written, seenOn: formatDate(written.seenOn, locale) },
        taken: inWords(taken),
        closed: inWords(closed),
      }}
      takeUp={takeUp}
      close={close}
    />
  );
}

const { generateMetadata, Page } = answered(about, TipPage);
export { generateMetadata, Page as default };
