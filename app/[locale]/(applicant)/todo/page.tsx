import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { answered } from "../../answered";
import { ListPage } from "../list-page";

interface TodoPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("application.lists"))("todo"),
});

function TodoPage({ searchParams }: TodoPageProps) {
  return ListPage({ kind: "todo", searchParams });
}

const { generateMetadata, Page } = answered(about, TodoPage);
export { generateMetadata, Page as default };
