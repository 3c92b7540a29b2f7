import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReviewQueue } from "@/components/rooms/review/ReviewQueue";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { CASE_ORDERS, FIRST_DUE } from "@/lib/domain/queue-order";
import { paths } from "@/lib/paths";
import { now } from "@/lib/server/base/clock";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { preReviewQueue } from "@/lib/server/db/questions/officer/pre-review-queue";
import { answered } from "../../../../answered";
import { claimCase, takeBackCase } from "./actions";
import { askedOfQueue } from "../queue-search";
import { justDecided } from "./just-decided";
import { queueFilter, reviewRows } from "./review-rows";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("officerReview"))("title") });

async function ReviewPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("PRE_REVIEWER");
  const query = await searchParams;
  const { locale } = await params;
  const { view, after, ...asked } = await askedOfQueue(query, locale, {
    path: paths.review(),
    filters: ["due", "type", "nationality"],
    orders: CASE_ORDERS,
    ownOrder: FIRST_DUE,
  });
  const queue = await preReviewQueue(officer, queueFilter(query.show), { ...asked, after });
  return (
    <ReviewQueue
      filter={queue.filter}
      counts={queue.counts}
      rows={await reviewRows(queue.rows, officer, locale)}
      decided={await justDecided(query, officer)}
      readAt={shanghaiTime(now())}
      claim={claimCase}
      takeBack={takeBackCase}
      next={queue.next}
      view={{ ...view, kept: { show: queue.filter } }}
      atTop={after === undefined}
    />
  );
}

const { generateMetadata, Page } = answered(about, ReviewPage);
export { generateMetadata, Page as default };
