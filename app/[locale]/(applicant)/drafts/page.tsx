import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DraftsDeleted } from "@/components/applications/list/DraftsDeleted";
import { answered } from "../../answered";
import { ListPage } from "../list-page";

interface DraftsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("application.lists"))("drafts"),
});

async function DraftsPage({ searchParams }: DraftsPageProps) {
  const { deleted, kept } = await searchParams;
  const done = <DraftsDeleted deleted={deleted} kept={kept} />;
  return ListPage({ kind: "drafts", searchParams, done });
}

const { generateMetadata, Page } = answered(about, DraftsPage);
export { generateMetadata, Page as default };
