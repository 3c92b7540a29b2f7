import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { AdviceCard } from "@/components/public/advice/AdviceCard";
import { Eligibility } from "@/components/public/Eligibility";
import { adviseType } from "@/lib/domain/advice/advise-type";
import { readAsked } from "@/lib/domain/advice/asked";
import { paperList } from "@/lib/domain/types/documents/paper-list";
import { paths } from "@/lib/paths";
import { today } from "@/lib/server/base/clock";
import { loadCalendar } from "@/lib/server/db/calendar";

interface EligibilityPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help.eligibility");
  return { title: t("title") };
}

export default async function EligibilityPage({ searchParams }: EligibilityPageProps) {
  const [params, locale, { dates }] = await Promise.all([searchParams, getLocale(), getMessages()]);
  const day = today();
  const asked = readAsked(params, day);
  const advice = asked.open.length === 0 ? adviseType(asked.answers, day, await loadCalendar()) : undefined;
  const papers = advice?.kind === "type" ? paperList(advice.type, advice.answers, day) : [];
  return (
    <Eligibility answered={advice !== undefined}>
      <NextIntlClientProvider messages={{ dates }}>
        <AdviceCard asked={asked} href={`/${locale}${paths.eligibility()}`} advice={advice} papers={papers} />
      </NextIntlClientProvider>
    </Eligibility>
  );
}
