import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ChooseCase } from "@/components/public/templates/ChooseCase";
import { Templates } from "@/components/public/templates/Templates";
import { paths } from "@/lib/paths";
import { casesForTemplates } from "@/lib/server/db/questions/applicant/cases-for-templates";
import { TEMPLATE_PATHS } from "@/lib/server/documents/templates/kinds";
import { currentActor } from "@/lib/server/edge/auth/actor";

interface TemplatesPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help.templates");
  return { title: t("title") };
}

/** `?application=…`: filled in from one's own application; another's, or none, leaves the blanks. */
export default async function TemplatesPage({ searchParams }: TemplatesPageProps) {
  const [{ application }, actor, locale] = await Promise.all([searchParams, currentActor(), getLocale()]);
  const cases = actor.kind === "applicant" ? await casesForTemplates(actor) : undefined;
  const chosen = cases?.find(({ id }) => id === application);
  return (
    <Templates papers={TEMPLATE_PATHS} chosen={chosen}>
      <ChooseCase cases={cases} chosen={chosen} href={`/${locale}${paths.templates()}`} />
    </Templates>
  );
}
