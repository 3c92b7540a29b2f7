import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { answered } from "../../answered";
import { ListPage } from "../list-page";

interface ApplicationsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("application.lists");
  return { title: t("applications") };
}

export default answered(function ApplicationsPage({ searchParams }: ApplicationsPageProps) {
  return ListPage({ kind: "applications", searchParams });
});
