import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApplicationList } from "@/components/applications/list/ApplicationList";
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
  const found = await draftsOfApplicant(actor, query);
  return (
    <ApplicationList
      kind="drafts"
      done={asked.deleted === "1" ? "draftDeleted" : undefined}
      query={query}
      rows={found.rows}
      total={found.total}
      pageSize={found.pageSize}
    />
  );
}
