import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationList } from "@/components/applications/list/ApplicationList";
import { rowsFrom } from "@/components/applications/list/application-rows";
import { listQueryOf } from "@/components/applications/list/list-query";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { applicationsOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";

interface ApplicationsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("application.lists");
  return { title: t("applications") };
}

export default async function ApplicationsPage({ searchParams }: ApplicationsPageProps) {
  const actor = await requireApplicant();
  const query = listQueryOf(await searchParams);
  const [found, locale] = await Promise.all([applicationsOfApplicant(actor, query), getLocale()]);
  return (
    <ApplicationList
      kind="applications"
      query={query}
      rows={rowsFrom("applications", found.rows, locale)}
      total={found.total}
      pageSize={found.pageSize}
    />
  );
}
