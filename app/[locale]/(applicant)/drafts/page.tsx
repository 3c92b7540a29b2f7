import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DraftsDeleted } from "@/components/applications/list/DraftsDeleted";
import { answered } from "../../answered";
import { ListPage } from "../list-page";

interface DraftsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("application.lists");
  return { title: t("drafts") };
}

export default answered(async function DraftsPage({ searchParams }: DraftsPageProps) {
  const { deleted, kept } = await searchParams;
  const done = <DraftsDeleted deleted={deleted} kept={kept} />;
  return ListPage({ kind: "drafts", searchParams, done });
});
