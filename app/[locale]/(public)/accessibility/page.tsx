import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Accessibility } from "@/components/public/Accessibility";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help.accessibility");
  return { title: t("title") };
}

export default function AccessibilityPage() {
  return <Accessibility />;
}
