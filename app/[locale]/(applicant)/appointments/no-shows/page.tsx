import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoShowLedger } from "@/components/appointments/NoShowLedger";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { noShowLedger } from "@/lib/server/db/questions/visit/no-show-ledger";
import { answered } from "../../../answered";
import { appealAction } from "./actions";

interface NoShowsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("noShows"))("title") });

async function NoShowsPage({ searchParams }: NoShowsPageProps) {
  const actor = await requireApplicant();
  const { sent } = await searchParams;
  return <NoShowLedger missed={await noShowLedger(actor)} action={appealAction} sent={sent === "1"} />;
}

const { generateMetadata, Page } = answered(about, NoShowsPage);
export { generateMetadata, Page as default };
