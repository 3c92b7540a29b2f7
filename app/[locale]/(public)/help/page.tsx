import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Help } from "@/components/public/Help";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help.help");
  return { title: t("title") };
}

export default function HelpPage() {
  return <Help />;
}
