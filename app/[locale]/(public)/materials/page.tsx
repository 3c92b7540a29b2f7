import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Materials } from "@/components/public/Materials";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help.materials");
  return { title: t("title") };
}

export default function MaterialsPage() {
  return <Materials />;
}
