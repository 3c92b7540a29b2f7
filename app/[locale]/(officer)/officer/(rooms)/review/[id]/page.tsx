import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReasonToRead } from "@/components/rooms/review/ReasonToRead";
import { ReviewCase } from "@/components/rooms/review/ReviewCase";
import { previewWords } from "@/components/desk/returning/preview-words";
import { reasonBook, targetNames } from "@/components/desk/returning/return-texts";
import { supplementDue } from "@/lib/domain/case/deadlines";
import { UnreadableAtReview } from "@/components/rooms/review/UnreadableAtReview";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { paths } from "@/lib/paths";
import { now, today } from "@/lib/server/base/clock";
import { notShown } from "@/lib/server/edge/http/leave-page";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { preReviewRows } from "@/lib/server/db/questions/officer/pre-review-queue";
import { answered } from "../../../../../answered";
import { deskCaseView, watermarkOf } from "../../case-props";
import { queueEntryOf } from "../../queue-entry";
import { stateReason } from "../actions";
import { CASE_ACTIONS } from "./case-actions";
import { justDecided } from "../just-decided";
import { lockOf } from "./lock-of";

interface PageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams?: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("officerReview"))("title") });

async function ReviewCasePage({ params, searchParams }: PageProps) {
  const { id, locale } = await params;
  const officer = await requireOfficer("PRE_REVIEWER");
  const opened = await caseForOfficer(officer, id, "preReview");
  if (opened.access === "withReason") return <ReasonToRead applicationId={id} stateReason={stateReason} />;
  if (opened.access === "unreadable")
    return <UnreadableAtReview found={opened.found} actions={CASE_ACTIONS} />;
  if (opened.access === "no") return notShown(paths.review());
  const { found } = opened;
  const mine = found.claim?.officerId === officer.officerId;
  const { rows } = await preReviewRows(officer, mine ? "mine" : "all");
  return (
    <ReviewCase
      view={await deskCaseView(found, locale)}
      lock={lockOf(found, officer)}
      interviewDefault={found.interviewDefault}
      takenBack={mine ? found.takenBack : undefined}
      queue={{ readAt: shanghaiTime(now()), entries: rows.map(await queueEntryOf(locale, paths.reviewCase)) }}
      decided={await justDecided((await searchParams) ?? {}, officer)}
      returning={{ act: "return", book: await reasonBook(locale, "return"), names: await targetNames(found) }}
      preview={{ words: await previewWords(found.type), dueOn: supplementDue(today()).date }}
      watermark={watermarkOf(officer)}
      actions={CASE_ACTIONS}
    />
  );
}

const { generateMetadata, Page } = answered(about, ReviewCasePage);
export { generateMetadata, Page as default };
