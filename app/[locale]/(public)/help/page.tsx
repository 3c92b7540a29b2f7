import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Help } from "@/components/public/help/Help";
import { typedLine } from "@/lib/domain/typed-text";
import { paths } from "@/lib/paths";

interface HelpPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help.help");
  return { title: t("title") };
}

export default async function HelpPage({ searchParams }: HelpPageProps) {
  const [{ q }, locale] = await Promise.all([searchParams, getLocale()]);
  const query = typeof q === "string" ? typedLine(q).slice(0, 100) : "";
  return <Help query={query} href={`/${locale}${paths.help()}`} />;
}
