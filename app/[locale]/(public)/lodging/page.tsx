import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Lodging } from "@/components/public/lodging/Lodging";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("lodging");
  return { title: t("title") };
}

export default function LodgingPage() {
  return <Lodging />;
}
