import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationList } from "@/components/applications/list/ApplicationList";
import { rowsFrom } from "@/components/applications/list/application-rows";
import { listQueryOf } from "@/components/applications/list/list-query";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { draftsOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";

interface DraftsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("application.lists");
  return { title: t("drafts") };
}

export default async function DraftsPage({ searchParams }: DraftsPageProps) {
  const actor = await requireApplicant();
  const asked = await searchParams;
  const query = listQueryOf(asked);
  const [found, locale] = await Promise.all([draftsOfApplicant(actor, query), getLocale()]);
  return (
    <ApplicationList
      kind="drafts"
      done={asked.deleted === "1" ? "draftDeleted" : undefined}
      query={query}
      rows={rowsFrom("drafts", found.rows, locale)}
      total={found.total}
      pageSize={found.pageSize}
    />
  );
}
