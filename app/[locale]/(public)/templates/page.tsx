import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Templates } from "@/components/public/Templates";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help.templates");
  return { title: t("title") };
}

export default function TemplatesPage() {
  return <Templates />;
}
