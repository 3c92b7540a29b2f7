import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { answered } from "../../answered";
import { ListPage } from "../list-page";

interface ApplicationsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("application.lists"))("applications"),
});

function ApplicationsPage({ searchParams }: ApplicationsPageProps) {
  return ListPage({ kind: "applications", searchParams });
}

const { generateMetadata, Page } = answered(about, ApplicationsPage);
export { generateMetadata, Page as default };
