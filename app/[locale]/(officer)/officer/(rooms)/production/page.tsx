import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProductionDesk } from "@/components/rooms/production/ProductionDesk";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { productionQueue } from "@/lib/server/db/questions/officer/production-queue";
import { completePermit, sendPermit, startPermit } from "./actions";
import { revealPassport } from "../review/actions";
import { productionRow } from "./production-row";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("production"))("title") };
}

export default async function ProductionPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("PRODUCTION");
  const { locale } = await params;
  const permits = await productionQueue(officer);
  const rowsIn = (state: (typeof permits)[number]["state"]) =>
    Promise.all(
      permits.filter((permit) => permit.state === state).map((permit) => productionRow(permit, locale)),
    );
  return (
    <ProductionDesk
      toStart={await rowsIn("APPROVED")}
      inProduction={await rowsIn("PRODUCING")}
      ready={await rowsIn("READY")}
      done={(await searchParams).done === "1"}
      actions={{ start: startPermit, produced: completePermit, dispatch: sendPermit, reveal: revealPassport }}
    />
  );
}
