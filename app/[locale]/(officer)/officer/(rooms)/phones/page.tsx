import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoHall } from "@/components/rooms/hall/NoHall";
import { LostPhoneDesk } from "@/components/rooms/phones/LostPhoneDesk";
import { countryName } from "@/lib/domain/people/country-names";
import { numberInGroups } from "@/lib/domain/short-number";
import { formatDate, formatInstant } from "@/lib/i18n/dates";
import { recoveryForOfficer } from "@/lib/server/db/questions/lost-phone/recovery-for-officer";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { answered } from "../../../../answered";
import { confirm, decline } from "./actions";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("hall.phones"))("title") });

async function PhonesPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("RECEPTION", "WINDOW");
  const [{ locale }, { number }] = await Promise.all([params, searchParams]);
  if (!officer.hallId) return <NoHall />;
  const typed = (typeof number === "string" ? number : "").trim().slice(0, 40);
  const answer = typed ? await recoveryForOfficer(officer, typed) : undefined;
  if (answer?.kind !== "found") return <LostPhoneDesk typed={typed} missing={answer?.kind} />;
  const { createdAt, dueAt, holder, ...recovery } = answer.recovery;
  return (
    <LostPhoneDesk
      typed={numberInGroups(recovery.number)}
      found={{
        ...recovery,
        createdAt: formatInstant(createdAt, locale),
        dueAt: dueAt ? formatInstant(dueAt, locale) : "",
        holder: holder && {
          ...holder,
          nationality: countryName(holder.nationality, locale),
          birthDate: holder.birthDate ? formatDate(holder.birthDate, locale) : "",
        },
      }}
      confirm={confirm}
      decline={decline}
    />
  );
}

const { generateMetadata, Page } = answered(about, PhonesPage);
export { generateMetadata, Page as default };
