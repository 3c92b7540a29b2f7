import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProductionDesk } from "@/components/rooms/production/ProductionDesk";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { now } from "@/lib/server/base/clock";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { answered } from "../../../../answered";
import { completePermit, correctNumber, correctTracking, sendPermit, startPermit } from "./actions";
import { revealPassport } from "../review/actions";
import { doneWords } from "../done-words";
import { productionLists } from "./production-lists";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("production"))("title") });

async function ProductionPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("PRODUCTION");
  const { locale } = await params;
  const query = await searchParams;
  return (
    <ProductionDesk
      {...await productionLists(officer, query, locale)}
      readAt={shanghaiTime(now())}
      done={await doneWords("production", query)}
      actions={{
        start: startPermit,
        produced: completePermit,
        correct: correctNumber,
        dispatch: sendPermit,
        retrack: correctTracking,
        reveal: revealPassport,
      }}
    />
  );
}

const { generateMetadata, Page } = answered(about, ProductionPage);
export { generateMetadata, Page as default };
