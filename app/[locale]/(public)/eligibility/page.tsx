import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Eligibility } from "@/components/public/Eligibility";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help.eligibility");
  return { title: t("title") };
}

export default function EligibilityPage() {
  return <Eligibility />;
}
