import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { answered } from "../../answered";
import { ListPage } from "../list-page";

interface TodoPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("application.lists");
  return { title: t("todo") };
}

export default answered(function TodoPage({ searchParams }: TodoPageProps) {
  return ListPage({ kind: "todo", searchParams });
});
