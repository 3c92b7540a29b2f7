import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SearchPage } from "@/components/applications/SearchPage";
import { localeFrom } from "@/lib/domain/locales";
import { LIMITS } from "@/lib/server/db/limits";
import { ownFound } from "@/lib/server/db/questions/applicant/own-found";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { pagesFor } from "@/lib/server/edge/page-search";
import { answered } from "../../answered";

interface FoundPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("application.search"))("title"),
});

async function FoundPage({ searchParams }: FoundPageProps) {
  const actor = await requireApplicant();
  const { q: asked } = await searchParams;
  const q = (typeof asked === "string" ? asked : "").trim().slice(0, 100);
  const applications = await ownFound(actor, q);
  const pages = pagesFor(q, localeFrom(await getLocale()), LIMITS.found);
  return <SearchPage q={q} applications={applications} pages={pages} most={LIMITS.found} />;
}

const { generateMetadata, Page } = answered(about, FoundPage);
export { generateMetadata, Page as default };
