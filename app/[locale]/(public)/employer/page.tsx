import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Employer } from "@/components/public/employer/Employer";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/server/base/env";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("employer");
  return { title: t("title") };
}

export default async function EmployerPage() {
  const locale = await getLocale();
  return <Employer address={`${publicUrl()}/${locale}${paths.employer()}`} />;
}
