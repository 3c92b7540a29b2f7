import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Home } from "@/components/applications/Home";
import { rowsFrom } from "@/components/applications/application-rows";
import { requireApplicant } from "@/lib/server/auth/actor";
import { homeOfApplicant } from "@/lib/server/db/read-models/home-of-applicant";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("home");
  return { title: t("title") };
}

export default async function HomePage() {
  const actor = await requireApplicant();
  const [home, locale] = await Promise.all([homeOfApplicant(actor), getLocale()]);
  return <Home applications={home.applications} todo={rowsFrom("todo", home.todo, locale)} />;
}
