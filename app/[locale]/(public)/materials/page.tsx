import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Materials } from "@/components/public/materials/Materials";
import { paperList } from "@/lib/domain/types/documents/paper-list";
import { openTypes } from "@/lib/domain/types/known-types";
import { today } from "@/lib/server/base/clock";

interface MaterialsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help.materials");
  return { title: t("title") };
}

/** `?type=first`; without one, or with one nobody knows, the guide's first. */
export default async function MaterialsPage({ searchParams }: MaterialsPageProps) {
  const { type: asked } = await searchParams;
  const [first, ...others] = openTypes();
  const type = others.find((one) => one.toLowerCase() === asked) ?? first;
  return type ? <Materials type={type} papers={paperList(type, {}, today())} /> : null;
}
