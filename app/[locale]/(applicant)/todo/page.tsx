import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApplicationList } from "@/components/applications/list/ApplicationList";
import { listQueryOf } from "@/components/applications/list/list-query";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { todoOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";

interface TodoPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("application.lists");
  return { title: t("todo") };
}

export default async function TodoPage({ searchParams }: TodoPageProps) {
  const actor = await requireApplicant();
  const query = listQueryOf(await searchParams);
  const found = await todoOfApplicant(actor, query);
  return (
    <ApplicationList
      kind="todo"
      query={query}
      rows={found.rows}
      total={found.total}
      pageSize={found.pageSize}
    />
  );
}
