import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReviewQueue } from "@/components/rooms/review/ReviewQueue";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { now } from "@/lib/server/base/clock";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { preReviewQueue } from "@/lib/server/db/questions/officer/pre-review-queue";
import { claimCase } from "./actions";
import { askedOfQueue } from "../queue-search";
import { queueFilter, reviewEntries } from "./review-entries";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("officerReview"))("title") };
}

export default async function ReviewPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("PRE_REVIEWER");
  const query = await searchParams;
  const after = typeof query.after === "string" ? query.after : undefined;
  const { search, ...asked } = await askedOfQueue(query);
  const queue = await preReviewQueue(officer, queueFilter(query.show), after, search);
  return (
    <ReviewQueue
      filter={queue.filter}
      counts={queue.counts}
      entries={await reviewEntries(queue.rows, officer, (await params).locale)}
      done={typeof query.done === "string" ? query.done : undefined}
      serial={typeof query.serial === "string" ? query.serial : ""}
      readAt={shanghaiTime(now())}
      claim={claimCase}
      next={queue.next}
      {...asked}
      atTop={after === undefined}
    />
  );
}
