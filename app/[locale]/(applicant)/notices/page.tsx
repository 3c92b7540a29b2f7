import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { NoticeList } from "@/components/account/NoticeList";
import { noticesOfApplicant } from "@/lib/server/db/questions/applicant/notices-of-applicant";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { inWords } from "@/lib/server/engine/notice-words";
import { readPageLocale } from "@/lib/server/edge/http/request-facts";
import { seeNotices } from "@/lib/use-cases/account/see-notices";
import { answered } from "../../answered";

interface NoticesPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("account.notices"))("title") });

async function NoticesPage({ searchParams }: NoticesPageProps) {
  const actor = await requireApplicant();
  const { after } = await searchParams;
  const from = typeof after === "string" ? after : undefined;
  const { notices, next, seenUntil } = await noticesOfApplicant(actor, from);
  // A page fetched in advance was looked at by nobody.
  if (readPageLocale(await headers())) await seeNotices(actor, seenUntil);
  return <NoticeList notices={notices.map(inWords)} next={next} isFurther={from !== undefined} />;
}

const { generateMetadata, Page } = answered(about, NoticesPage);
export { generateMetadata, Page as default };
